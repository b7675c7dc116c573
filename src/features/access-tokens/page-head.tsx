import type { Token } from '../../api/schemas/access-token'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import styles from './access-tokens-view.module.css'
import type { OpenDialog } from './open-dialog'

type PageHeadProps = {
  tokens: readonly Token[]
  now: number
  pausedReason: string | undefined
  onOpen: (dialog: OpenDialog) => void
}

export function PageHead({ pausedReason, onOpen }: PageHeadProps) {
  const t = useT()
  return (
    <div className={styles['head']}>
      <div>
        <h1 tabIndex={-1}>{t('tokens.title')}</h1>
        <p className={styles['intro']}>{t('tokens.intro')}</p>
      </div>
      <Button
        variant="primary"
        icon="add"
        className={styles['add']}
        disabledReason={pausedReason}
        onClick={() => onOpen({ kind: 'add' })}
      >
        {t('ui.add')}
      </Button>
    </div>
  )
}
