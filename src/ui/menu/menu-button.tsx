import { Suspense, useRef, useState, type ReactNode } from 'react'

import { Button, type ButtonProps } from '../button'
import { lazyPart } from '../lazy-part'
import type { MenuItem } from './menu'

const Menu = lazyPart(async () => (await import('./menu')).Menu)

type MenuButtonProps = Omit<ButtonProps, 'onClick'> & {
  /** Names the menu; the button too where it shows no words. */
  label: string
  /** Asked for when the menu opens: a long list pays for no menu that stays closed. */
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
        // The press closes an open menu; the click that follows must not open it again.
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
