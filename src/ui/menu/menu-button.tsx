import { Suspense, useRef, useState, type ReactNode } from 'react'

import { Button, type ButtonProps } from '../button'
import type { MenuPlace } from './menu'

type MenuButtonProps = Omit<ButtonProps, 'onClick'> & {
  /** Name of the button, which shows an icon alone. */
  label: string
  /** The menu. It may be loaded on demand: nothing of it is needed before it opens. */
  renderMenu: (place: MenuPlace) => ReactNode
}

/** A button with a menu. */
export function MenuButton({ label, renderMenu, ...rest }: MenuButtonProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        {...rest}
        ref={ref}
        aria-label={label}
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
      />
      {anchor && <Suspense>{renderMenu({ anchor, onClose: () => setAnchor(null) })}</Suspense>}
    </>
  )
}
