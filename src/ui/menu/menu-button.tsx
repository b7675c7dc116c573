import { Suspense, useRef, useState, type ReactNode } from 'react'

import { Button, type ButtonProps } from '../button'
import { lazyPart } from '../lazy-part'
import type { MenuItem } from './menu'

const Menu = lazyPart(async () => (await import('./menu')).Menu)

type MenuButtonProps = Omit<ButtonProps, 'onClick'> & {
  /** Name of the menu, and of the button if that shows no text. */
  label: string
  /** Called when the menu opens, so that a long list does not prepare menus that stay closed. */
  items: () => MenuItem[]
  children?: ReactNode
}

/** A button with a menu. */
export function MenuButton({ label, items, children, ...rest }: MenuButtonProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        {...rest}
        ref={ref}
        aria-label={children === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        // Pressing the button closes an open menu; the click that follows must not reopen it.
        onPointerDown={() => {
          wasOpen.current = anchor !== null
        }}
        onClick={() => {
          setAnchor(wasOpen.current ? null : ref.current)
          wasOpen.current = false
        }}
      >
        {children}
      </Button>
      {anchor && (
        <Suspense>
          <Menu label={label} anchor={anchor} items={items()} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  )
}
