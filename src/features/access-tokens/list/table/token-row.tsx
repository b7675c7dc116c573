import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import { TimeText } from '../../../../ui/time-text'
import { useNow } from '../../../../ui/use-now'
import { usePage } from '../../model/page-context'
import { authoriseBlocker, tokenStatus } from '../../model/token-status'
import { StatusBadge } from '../../parts/status-badge'
import { useList } from '../list-context'
import { LifeBar } from './life-bar'
import { SelectBox } from './select-box'
import { Cell, GridRow } from './table-grid'
import { TokenMenu } from './token-menu'
import styles from './token-row.module.css'
import type { Row } from './use-held-rows'

type TokenRowProps = {
  row: Row
  /** Its row number in the whole table, in which the head is row 1. */
  rowNumber: number
  isLit: boolean
  /** It belongs to a long list, whose rows have the same height. */
  isLong: boolean
}

export function TokenRow({ row, rowNumber, isLit, isLong }: TokenRowProps) {
  const { token, isGone } = row
  const t = useT()
  const now = useNow()
  const { select, selectedIds, reportsUse } = useList()
  const isSelected = selectedIds.has(token.id)
  return (
    <GridRow
      className={classNames(
        styles['row'],
        isLit && styles['lit'],
        isSelected && styles['selected'],
        isGone && styles['gone'],
        isLong && styles['long'],
      )}
      aria-rowindex={rowNumber}
    >
      <Cell className={styles['selectCell']}>
        <SelectBox
          label={t('tokens.select', { name: token.name })}
          checked={isSelected}
          onChange={(next) => select(token, next)}
        />
      </Cell>
      <Cell className={styles['nameCell']}>
        <Name row={row} />
      </Cell>
      <Cell className={styles['roleCell']}>{t(`role.${token.role}`)}</Cell>
      <Cell className={styles['statusCell']}>
        <StatusBadge status={tokenStatus(token, now)} />
      </Cell>
      <Cell className={classNames(styles['createdCell'], styles['quiet'])}>
        <span className={styles['label']}>{t('tokens.column.created')} </span>
        <TimeText at={token.createdAt} />
      </Cell>
      <Cell className={styles['expiresCell']}>
        <div className={styles['expiry']}>
          <span>
            <span className={styles['label']}>{t('tokens.column.expires')} </span>
            {token.expiresAt === null ? t('tokens.never') : <TimeText at={token.expiresAt} />}
          </span>
          <LifeBar token={token} now={now} />
        </div>
      </Cell>
      {reportsUse && (
        <Cell className={classNames(styles['lastUsedCell'], styles['quiet'])}>
          <LastUsed row={row} />
        </Cell>
      )}
      <Cell className={styles['actionsCell']}>
        <Actions row={row} />
      </Cell>
    </GridRow>
  )
}

function Name({ row: { token, isGone } }: { row: Row }) {
  const t = useT()
  const { ownTokenId } = usePage().session
  const { openDialog, replacedIds } = useList()
  return (
    <div className={styles['name']}>
      <button
        type="button"
        className={styles['nameButton']}
        title={t('tokens.details', { name: token.name })}
        onClick={() => openDialog({ kind: 'details', token })}
      >
        <bdi>{token.name}</bdi>
      </button>
      {token.id === ownTokenId && <span className={styles['chip']}>{t('tokens.thisBrowser')}</span>}
      {replacedIds.has(token.id) && (
        <span className={styles['chip']}>{t('tokens.beingReplaced')}</span>
      )}
      {isGone && <span className={styles['chip']}>{t('tokens.gone')}</span>}
    </div>
  )
}

function Actions({ row: { token, isGone } }: { row: Row }) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { authorise, authorisingIds, openDialog } = useList()
  const { name } = token
  const goneReason = isGone ? t('tokens.goneReason') : undefined
  const haltedReason = goneReason ?? pausedReason
  const blocker = authoriseBlocker(token, now)
  return (
    <div className={styles['actions']}>
      <Button
        size="small"
        variant={blocker === null ? 'primary' : 'quiet'}
        className={styles['wide']}
        disabledReason={haltedReason ?? (blocker === null ? undefined : t(blocker))}
        isPending={authorisingIds.has(token.id)}
        aria-label={t('tokens.authoriseNamed', { name })}
        onClick={() => authorise(token)}
      >
        {t('tokens.authorise')}
      </Button>
      <Button
        size="small"
        variant="quietDanger"
        className={styles['wide']}
        disabledReason={haltedReason}
        aria-label={t('tokens.revokeNamed', { name })}
        onClick={() => openDialog({ kind: 'revoke', token })}
      >
        {t('tokens.revoke')}
      </Button>
      <TokenMenu token={token} disabledReason={goneReason} />
    </div>
  )
}

function LastUsed({ row: { token } }: { row: Row }) {
  const t = useT()
  const now = useNow()
  if (token.lastUsedAt === undefined) return <span title={t('tokens.notReported')}>–</span>
  if (token.lastUsedAt === null) return t('tokens.neverUsed')
  return (
    <>
      <span className={styles['label']}>{t('tokens.column.lastUsed')} </span>
      <TimeText at={token.lastUsedAt} relativeTo={now} />
    </>
  )
}
