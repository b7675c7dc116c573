import { useEffect, useRef, useState } from 'react'

import { useT } from '../../../../i18n/i18n'
import { Field } from '../../../../ui/field'
import { Icon } from '../../../../ui/icon'
import { Notice } from '../../../../ui/notice'
import { isSameText } from './same-text'
import styles from './paste-check.module.css'

type PasteCheckProps = {
  expected: string
  onProven: () => void
}

type Outcome = 'none' | 'same' | 'differs'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Whether a finger is what the person points with: there are no keys to name then. */
const isTouch = () => matchMedia('(pointer: coarse)').matches

/** For a copy that the browser did not confirm: says how to copy by hand, and lets the person paste to
 *  find out whether it worked. The pasted text is compared and never kept. */
export function PasteCheck({ expected, onProven }: PasteCheckProps) {
  const t = useT()
  const ref = useRef<HTMLDivElement>(null)
  const [outcome, setOutcome] = useState<Outcome>('none')
  const keysWith = (key: string) =>
    isApple() ? `⌘ ${key}` : t('tokens.reveal.controlKey', { key })
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const compare = (pasted: string) => {
    const isSame = isSameText(pasted, expected)
    setOutcome(isSame ? 'same' : 'differs')
    if (isSame) onProven()
  }
  return (
    <div ref={ref} className={styles['check']}>
      <div role="status">
        <Notice tone="attention">
          {isTouch()
            ? t('tokens.reveal.copyByTouch')
            : t('tokens.reveal.copyByHand', { keys: keysWith('C') })}
        </Notice>
      </div>
      <div className={outcome === 'same' ? styles['same'] : undefined}>
        <Field
          label={t('tokens.reveal.paste')}
          help={
            isTouch()
              ? t('tokens.reveal.pasteByTouch')
              : t('tokens.reveal.pasteHelp', { keys: keysWith('V') })
          }
          error={outcome === 'differs' ? t('tokens.reveal.pasteDiffers') : undefined}
        >
          {(control) => (
            <textarea
              rows={1}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              {...control}
              value=""
              onPaste={(event) => {
                // The text must not enter the field, nor the field's undo history.
                event.preventDefault()
                compare(event.clipboardData.getData('text/plain'))
              }}
              // For text that is dropped here, or inserted by a phone's keyboard.
              onChange={(event) => compare(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div role="status">
        {outcome === 'same' && (
          <p className={styles['proof']}>
            <Icon name="check" />
            {t('tokens.reveal.pasteSame')}
          </p>
        )}
      </div>
    </div>
  )
}
