import { useState } from 'react'

import { useT } from '../../../i18n/i18n'
import { Field } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import { isSameText } from './same-text'
import styles from './paste-check.module.css'

type PasteCheckProps = {
  expected: string
  /** The message that says what is selected and which `{keys}` copy it. */
  hint: 'tokens.reveal.copyByHand' | 'handover.copyByHand'
  onProven: () => void
}

type Outcome = 'none' | 'same' | 'differs'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** For a copy that the browser did not confirm: names the keys, and lets the person paste to find out
 *  whether it worked. The pasted text is compared and never kept. */
export function PasteCheck({ expected, hint, onProven }: PasteCheckProps) {
  const t = useT()
  const [outcome, setOutcome] = useState<Outcome>('none')
  const keys = isApple() ? { copy: '⌘ C', paste: '⌘ V' } : { copy: 'Ctrl C', paste: 'Ctrl V' }

  const compare = (pasted: string) => {
    const isSame = isSameText(pasted, expected)
    setOutcome(isSame ? 'same' : 'differs')
    if (isSame) onProven()
  }
  return (
    <div className={styles['check']}>
      <div role="status">
        <Notice tone="info">{t(hint, { keys: keys.copy })}</Notice>
      </div>
      <div className={outcome === 'same' ? styles['same'] : undefined}>
        <Field
          label={t('tokens.reveal.paste')}
          help={t('tokens.reveal.pasteHelp', { keys: keys.paste })}
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
