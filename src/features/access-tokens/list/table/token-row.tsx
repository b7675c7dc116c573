import type { Token } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import type { MenuItem } from '../../../../ui/menu/menu'
import { MenuButton } from '../../../../ui/menu/menu-button'
import { TimeText } from '../../../../ui/time-text'
import { LifeBar } from './life-bar'
import { authoriseBlocker, tokenStatus } from '../../model/token-status'
import { SelectBox } from './select-box'
import { StatusBadge } from '../../parts/status-badge'
import styles from './token-table.module.css'

export type TokenRowActions = {
  onAuthorise: (token: Token) => void
  onRevoke: (token: Token) => void
  onShowDetails: (token: Token) => void
  onSelect: (token: Token, isSelected: boolean) => void
  /** What stands in the row's menu of rarer actions. */
  menuItems: (token: Token) => MenuItem[]
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
  /** Ids of the tokens whose authorisation is under way. */
  authorisingIds: ReadonlySet<string>
  /** Ids of the tokens that have a successor already. */
  replacedIds: ReadonlySet<string>
}

type TokenRowProps = TokenRowActions & {
  token: Token
  /** It was revoked elsewhere; the row only keeps its place. */
  isGone: boolean
  now: number
  /** Its place in the whole table, the head being 1. */
  rowNumber: number
  isOwn: boolean
  isLit: boolean
  isSelected: boolean
  withUse: boolean
}

export function TokenRow(props: TokenRowProps) {
  const { token, isGone, now, isLit, isSelected, withUse } = props
  const t = useT()
  return (
    <tr
      className={classNames(
        styles['row'],
        isLit && styles['lit'],
        isSelected && styles['selected'],
        isGone && styles['gone'],
      )}
      role="row"
      aria-rowindex={props.rowNumber}
    >
      <td className={classNames(styles['cell'], styles['selectCell'])} role="cell">
        <SelectBox
          label={t('tokens.select', { name: token.name })}
          checked={isSelected}
          onChange={(next) => props.onSelect(token, next)}
        />
      </td>
      <td className={classNames(styles['cell'], styles['nameCell'])} role="cell">
        <NameCell {...props} />
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
        <ActionsCell {...props} />
      </td>
    </tr>
  )
}

function NameCell({ token, isOwn, isGone, replacedIds, onShowDetails }: TokenRowProps) {
  const t = useT()
  return (
    <div className={styles['name']}>
      <button
        type="button"
        className={styles['nameButton']}
        title={t('tokens.details', { name: token.name })}
        onClick={() => onShowDetails(token)}
      >
        <bdi>{token.name}</bdi>
      </button>
      {isOwn && <span className={styles['chip']}>{t('tokens.thisBrowser')}</span>}
      {replacedIds.has(token.id) && (
        <span className={styles['chip']}>{t('tokens.beingReplaced')}</span>
      )}
      {isGone && <span className={styles['chip']}>{t('tokens.gone')}</span>}
    </div>
  )
}

function ActionsCell({ token, isGone, now, ...actions }: TokenRowProps) {
  const t = useT()
  const { name } = token
  const halted = isGone ? t('tokens.goneReason') : actions.pausedReason
  const blocker = authoriseBlocker(token, now)
  return (
    <div className={styles['actions']}>
      <Button
        size="small"
        variant={blocker === null ? 'primary' : 'quiet'}
        disabledReason={halted ?? (blocker === null ? undefined : t(blocker))}
        isPending={actions.authorisingIds.has(token.id)}
        aria-label={t('tokens.authoriseNamed', { name })}
        onClick={() => actions.onAuthorise(token)}
      >
        {t('tokens.authorise')}
      </Button>
      <Button
        size="small"
        variant="quietDanger"
        disabledReason={halted}
        aria-label={t('tokens.revokeNamed', { name })}
        onClick={() => actions.onRevoke(token)}
      >
        {t('tokens.revoke')}
      </Button>
      <MenuButton
        size="small"
        variant="quiet"
        icon="more"
        className={styles['more']}
        label={t('tokens.more', { name })}
        disabledReason={isGone ? halted : undefined}
        items={() => actions.menuItems(token)}
      />
    </div>
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
