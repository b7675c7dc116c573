import type { Token } from '../../api/schemas/access-token'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { TimeText } from '../../ui/time-text'
import { LifeBar } from './life-bar'
import { authoriseBlocker, tokenStatus } from './rules'
import { StatusBadge } from './status-badge'
import styles from './token-table.module.css'

export type TokenRowActions = {
  onAuthorise: (token: Token) => void
  onRevoke: (token: Token) => void
  onShowDetails: (token: Token) => void
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
  /** Ids of the tokens whose authorisation is under way. */
  authorisingIds: ReadonlySet<string>
}

type TokenRowProps = TokenRowActions & {
  token: Token
  now: number
  isOwn: boolean
  isLit: boolean
  withUse: boolean
}

export function TokenRow({ token, now, isOwn, isLit, withUse, ...actions }: TokenRowProps) {
  const t = useT()
  const blocker = authoriseBlocker(token, now)
  return (
    <tr className={classNames(styles['row'], isLit && styles['lit'])} role="row">
      <td className={classNames(styles['cell'], styles['nameCell'])} role="cell">
        <div className={styles['name']}>
          <button
            type="button"
            className={styles['nameButton']}
            title={t('tokens.details', { name: token.name })}
            onClick={() => actions.onShowDetails(token)}
          >
            <bdi>{token.name}</bdi>
          </button>
          {isOwn && <span className={styles['chip']}>{t('tokens.thisBrowser')}</span>}
        </div>
      </td>
      <td className={classNames(styles['cell'], styles['roleCell'])} role="cell">
        {t(`role.${token.role}`)}
      </td>
      <td className={classNames(styles['cell'], styles['statusCell'])} role="cell">
        <StatusBadge status={tokenStatus(token, now)} />
      </td>
      <td
        className={classNames(styles['cell'], styles['createdCell'], styles['quiet'])}
        role="cell"
      >
        <span className={styles['label']}>{t('tokens.column.created')} </span>
        <TimeText at={token.createdAt} />
      </td>
      <td className={classNames(styles['cell'], styles['expiresCell'])} role="cell">
        <div className={styles['expiry']}>
          <span>
            <span className={styles['label']}>{t('tokens.column.expires')} </span>
            {token.expiresAt === null ? t('tokens.never') : <TimeText at={token.expiresAt} />}
          </span>
          <LifeBar token={token} now={now} />
        </div>
      </td>
      {withUse && (
        <td
          className={classNames(styles['cell'], styles['lastUsedCell'], styles['quiet'])}
          role="cell"
        >
          <LastUsed token={token} now={now} />
        </td>
      )}
      <td className={classNames(styles['cell'], styles['actionsCell'])} role="cell">
        <div className={styles['actions']}>
          <Button
            size="small"
            variant={blocker === null ? 'primary' : 'quiet'}
            disabledReason={blocker === null ? actions.pausedReason : t(blocker)}
            isPending={actions.authorisingIds.has(token.id)}
            aria-label={t('tokens.authoriseNamed', { name: token.name })}
            onClick={() => actions.onAuthorise(token)}
          >
            {t('tokens.authorise')}
          </Button>
          <Button
            size="small"
            variant="quietDanger"
            disabledReason={actions.pausedReason}
            aria-label={t('tokens.revokeNamed', { name: token.name })}
            onClick={() => actions.onRevoke(token)}
          >
            {t('tokens.revoke')}
          </Button>
        </div>
      </td>
    </tr>
  )
}

function LastUsed({ token, now }: { token: Token; now: number }) {
  const t = useT()
  if (token.lastUsedAt === undefined) return <span title={t('tokens.notReported')}>–</span>
  if (token.lastUsedAt === null) return t('tokens.neverUsed')
  return (
    <>
      <span className={styles['label']}>{t('tokens.column.lastUsed')} </span>
      <TimeText at={token.lastUsedAt} relativeTo={now} />
    </>
  )
}
