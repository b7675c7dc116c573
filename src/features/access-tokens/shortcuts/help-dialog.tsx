import { useState } from 'react'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import styles from './help-dialog.module.css'
import { areShortcutsOn, setShortcutsOn, shortcutKeys } from './shortcuts'

/** The page's shortcuts, and the way to turn them off. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [areOn, setOn] = useState(areShortcutsOn)
  const rows = [
    [shortcutKeys.add.toUpperCase(), t('help.add')],
    [shortcutKeys.search, t('help.search')],
    [shortcutKeys.help, t('help.help')],
    [t('help.key.escape'), t('help.close')],
  ] as const

  const handleChange = (next: boolean) => {
    setShortcutsOn(next)
    setOn(next)
  }
  return (
    <Dialog title={t('help.title')} size="small" onRequestClose={onClose}>
      <dl className={styles['keys']}>
        {rows.map(([key, text]) => (
          <div key={key} className={styles['row']}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['quiet']}>{t('help.typing')}</p>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => handleChange(event.target.checked)}
        />
        {t('help.single')}
      </label>
      <DialogFoot>
        <Button onClick={onClose} data-autofocus>
          {t('ui.close')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
