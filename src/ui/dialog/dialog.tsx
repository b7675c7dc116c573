import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react'

import { useT } from '../../i18n/i18n'
import { Button } from '../button'
import { classNames } from '../class-names'
import { openLayer } from './dialog-history'
import styles from './dialog.module.css'

type DialogProps = {
  title: ReactNode
  size?: 'small' | 'medium' | 'large'
  /** `alertdialog` for a question that has to be answered: a click outside does not close it. */
  role?: 'dialog' | 'alertdialog'
  /** The person asks to leave: by Escape, the close button, a click outside or the back button. The
   *  dialog closes only when its owner stops rendering it. */
  onRequestClose: () => void
  children: ReactNode
}

/** A native modal dialog that is open as long as it is rendered. First focus goes to the element with
 *  `data-autofocus`, else to the first control. */
export function Dialog({
  title,
  size = 'medium',
  role = 'dialog',
  onRequestClose,
  children,
}: DialogProps) {
  const t = useT()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  const requestClose = useRef(onRequestClose)
  useLayoutEffect(() => {
    requestClose.current = onRequestClose
  })

  // In a layout effect, and before the dialog opens: it is heard as soon as it can be seen. On the
  // document, because a key reaches the dialog only while something in it has the focus.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    // closedby="none" leaves Escape to the page. Browsers that do not know it fire `cancel`, which a
    // page cannot always prevent, so both events are handled.
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (topDialog() !== dialog) return
      // A menu over it closes first, and the browser does that by itself.
      if (dialog.querySelector('[popover]:popover-open')) return
      event.preventDefault()
      requestClose.current()
    }
    const handleCancel = (event: Event) => {
      if (event.target === dialog) event.preventDefault()
    }
    document.addEventListener('keydown', handleKeyDown)
    dialog.addEventListener('cancel', handleCancel)
    return () => {
      document.removeEventListener('keydown', handleKeyDown)
      dialog.removeEventListener('cancel', handleCancel)
    }
  }, [])

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    dialog.showModal()
    // What has the focus may stand in the foot, which is in sight; a long dialog begins at its top.
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
    return () => {
      dialog.close()
      // The element that had the focus before may be gone, such as the row of a token just revoked.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const heading = topDialog()?.querySelector('h2') ?? document.querySelector('h1')
        heading?.focus()
      })
    }
  }, [])

  useLayoutEffect(() => openLayer(() => requestClose.current()), [])

  // Selecting text may begin inside and end outside; that is not a click outside.
  const handleMouseDown = (event: MouseEvent) => {
    pressedOutside.current = event.target === ref.current && isOutside(event, ref.current)
  }
  const handleClick = (event: MouseEvent) => {
    const isBeside = pressedOutside.current && event.target === ref.current
    pressedOutside.current = false
    if (isBeside && role === 'dialog') onRequestClose()
  }

  return (
    // Keyboard users close the dialog with Escape, which is handled above.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={classNames(styles['dialog'], size !== 'medium' && styles[size])}
      role={role === 'alertdialog' ? role : undefined}
      aria-labelledby={titleId}
      {...{ closedby: 'none' }}
      onMouseDown={handleMouseDown}
      onClick={handleClick}
    >
      <div className={styles['head']}>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <Button
          variant="quiet"
          icon="close"
          className={styles['close']}
          aria-label={t('ui.close')}
          onClick={onRequestClose}
        />
      </div>
      <div className={styles['body']}>{children}</div>
    </dialog>
  )
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={styles['foot']}>{children}</div>
}

/** The open dialog that no other covers: one over another stands inside it, or after it. */
const topDialog = (): Element | undefined => [...document.querySelectorAll('dialog[open]')].at(-1)

function isOutside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  )
}
