import { useLayoutEffect, useRef, useState, type ComponentProps, type Ref } from 'react'

import { useT } from '../../i18n/i18n'
import { VisuallyHidden } from '../../ui/visually-hidden'
import styles from './password-input.module.css'

type PasswordInputProps = Omit<ComponentProps<'input'>, 'type'> & { ref?: Ref<HTMLInputElement> }

/** A field for a password, with a button that shows it. Whether it is shown is kept nowhere: the next page
 *  hides it again. */
export function PasswordInput(props: PasswordInputProps) {
  const t = useT()
  const [isShown, setIsShown] = useState(false)
  const placeRef = useRef<HTMLDivElement>(null)
  const selectionRef = useRef<[start: number, end: number] | null>(null)

  const handleToggle = () => {
    const { selectionStart, selectionEnd } = placeRef.current?.querySelector('input') ?? {}
    selectionRef.current =
      typeof selectionStart === 'number' && typeof selectionEnd === 'number'
        ? [selectionStart, selectionEnd]
        : null
    setIsShown(!isShown)
  }
  // Browsers move the caret when a field changes its type.
  useLayoutEffect(() => {
    if (!selectionRef.current) return
    placeRef.current?.querySelector('input')?.setSelectionRange(...selectionRef.current)
    selectionRef.current = null
  })

  return (
    <div ref={placeRef} className={styles['place']}>
      <input
        {...props}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="off"
        spellCheck={false}
      />
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={isShown}
        title={t('signIn.showPassword')}
        // The focus stays in the field, and with it the keyboard of a phone.
        onMouseDown={(event) => event.preventDefault()}
        onClick={handleToggle}
      >
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" />
            <circle cx="12" cy="12" r="3" />
            {isShown && <path d="M4 20 20 4" />}
          </g>
        </svg>
        <VisuallyHidden>{t('signIn.showPassword')}</VisuallyHidden>
      </button>
    </div>
  )
}
