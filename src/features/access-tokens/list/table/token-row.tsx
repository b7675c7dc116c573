import { memo } from 'react'

import { formatLeft, formatRelative } from '../../../../i18n/format'
import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import { TimeText } from '../../../../ui/time-text'
import { useNow } from '../../../../ui/use-now'
import { usePage } from '../../model/page-context'
import { authoriseBlocker, tokenStatus } from '../../model/token-status'
import { StatusBadge } from '../../parts/status-badge'
import { useList } from '../list-context'
import { LastUse } from './last-use'
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
  isSelected: boolean
  /** It belongs to a long list, whose rows have the same height. */
  isLong: boolean
  canSelect: boolean
}

/** Drawn again only when it changes: with the rows of a long list that scrolls, and with those beside one that is
 *  selected, that would be felt. */
export const TokenRow = memo(function TokenRow({
  row,
  rowNumber,
  isLit,
  isSelected,
  isLong,
  canSelect,
}: TokenRowProps) {
  const { token, isGone } = row
  const t = useT()
  const now = useNow()
  const { select, reportsUse, isNarrow } = useList()
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
        {canSelect && (
          <SelectBox
            label={t('tokens.select', { name: token.name })}
            checked={isSelected}
            onChange={(next) => select(token, next)}
          />
        )}
      </Cell>
      <Cell role="rowheader" className={styles['nameCell']}>
        <Name row={row} />
      </Cell>
      <Cell className={styles['roleCell']}>{t(`role.${token.role}`)}</Cell>
      <Cell className={styles['statusCell']}>
        <StatusBadge status={tokenStatus(token, now)} isShort={isNarrow} />
      </Cell>
      {reportsUse && (
        <Cell className={styles['lastUseCell']}>
          <LastUse token={token} />
        </Cell>
      )}
      <Cell className={styles['expiresCell']}>
        <Expiry row={row} />
      </Cell>
      <Cell className={styles['actionsCell']}>
        <Actions row={row} />
      </Cell>
    </GridRow>
  )
})

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

function Expiry({ row: { token } }: { row: Row }) {
  const t = useT()
  const now = useNow()
  const { expiresAt } = token
  if (expiresAt === null) return <span className={styles['left']}>{t('tokens.neverExpires')}</span>
  return (
    <div className={styles['expiry']}>
      <TimeText at={expiresAt} />
      <LifeBar token={token} now={now} />
      <span className={styles['left']}>
        {expiresAt > now
          ? t('tokens.left', { time: formatLeft(expiresAt, now) })
          : t('tokens.ended', { when: formatRelative(expiresAt, now) })}
      </span>
    </div>
  )
}

/** Authorise only where it is due, or was until a moment ago. A card has no other action: it opens the
 *  details, which have them all. */
function Actions({ row: { token, isGone } }: { row: Row }) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { authorise, authorisingIds, authorisedIds, openDialog, isNarrow } = useList()
  const { id, name } = token
  const goneReason = isGone ? t('tokens.goneReason') : undefined
  const haltedReason = goneReason ?? pausedReason
  const isDue = authoriseBlocker(token, now) === null
  const isDone = !isDue && authorisedIds.has(id)
  return (
    <div className={styles['actions']}>
      {(isDue || isDone || authorisingIds.has(id)) && (
        <Button
          size="small"
          className={styles['due']}
          icon={isDone ? 'check' : undefined}
          disabledReason={isDone ? t('tokens.authorise.already') : haltedReason}
          isPending={authorisingIds.has(id)}
          aria-label={isDone ? undefined : t('tokens.authoriseNamed', { name })}
          onClick={() => authorise(token)}
        >
          {isDone ? t('tokens.authorised') : t('tokens.authorise')}
        </Button>
      )}
      {!isNarrow && (
        <>
          <Button
            size="small"
            variant="quietDanger"
            disabledReason={haltedReason}
            aria-label={t('tokens.revokeNamed', { name })}
            onClick={() => openDialog({ kind: 'revoke', token })}
          >
            {t('tokens.revoke')}
          </Button>
          <TokenMenu token={token} disabledReason={goneReason} />
        </>
      )}
    </div>
  )
}
