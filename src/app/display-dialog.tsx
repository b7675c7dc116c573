import { useState } from 'react'

import { useT } from '../i18n/i18n'
import { Button } from '../ui/button'
import { chooseColorScheme, chosenColorScheme, colorSchemes } from './color-scheme'
import { Dialog, DialogFoot } from '../ui/dialog/dialog'
import { FieldGroup } from '../ui/field-group'
import styles from './display-dialog.module.css'
import { LanguageSelect } from './language-select'

/** Language, and light or dark: each choice shows at once and lasts in this browser. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [scheme, setScheme] = useState(chosenColorScheme)
  return (
    <Dialog title={t('display.title')} size="small" onRequestClose={onClose}>
      <LanguageSelect />
      <FieldGroup legend={t('display.scheme')}>
        <div className={styles['schemes']}>
          {colorSchemes.map((each) => (
            <label key={each} className={styles['scheme']}>
              <input
                type="radio"
                name="scheme"
                checked={scheme === each}
                onChange={() => {
                  chooseColorScheme(each)
                  setScheme(each)
                }}
              />
              {t(`display.scheme.${each}`)}
            </label>
          ))}
        </div>
      </FieldGroup>
      <DialogFoot>
        <Button variant="primary" onClick={onClose}>
          {t('ui.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
