import type { Token } from '../../../api/token'
import { formatExact, formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { browserTimeZone, showsSameTime } from '../../../lib/time-zone'
import { Dialog } from '../../../ui/dialog/dialog'
import { useNow } from '../../../ui/use-now'
import type { OpenDialog } from '../model/open-dialog'
import { usePage } from '../model/page-context'
import { useKnownTokens } from '../model/queries'
import { tokenStatus } from '../model/token-status'
import { Fact, FactList } from '../parts/fact-list'
import { StatusBadge } from '../parts/status-badge'
import { DetailsActions } from './details-actions'
import styles from './details-dialog.module.css'

type DetailsDialogProps = {
  token: Token
  /** Opens another dialog in place of this one. */
  onOpen: (dialog: OpenDialog) => void
  onClose: () => void
}

/** Everything that the meter reports about a token, with exact times, and everything that can be done
 *  with it: on a phone this is the only place for that. */
export function DetailsDialog({ token: opened, onOpen, onClose }: DetailsDialogProps) {
  const t = useT()
  const now = useNow()
  const { data: tokens } = useKnownTokens()
  // It may have changed since, by an action of this dialog.
  const token = tokens?.find(({ id }) => id === opened.id) ?? opened
  return (
    <Dialog title={<bdi>{token.name}</bdi>} onRequestClose={onClose}>
      <FactList>
        <Fact label={t('tokens.column.status')}>
          <StatusBadge status={tokenStatus(token, now)} />
        </Fact>
        <Fact label={t('tokens.column.role')}>
          {t(`role.${token.role}`)}
          <span className={styles['quiet']}>{t(`role.${token.role}.help`)}</span>
        </Fact>
        <Fact label={t('tokens.detail.created')}>
          <Moment at={token.createdAt} />
        </Fact>
        <Fact label={t('tokens.detail.authorised')}>
          {token.authorisedAt === null ? (
            t('tokens.detail.notYet')
          ) : (
            <Moment at={token.authorisedAt} />
          )}
        </Fact>
        <Fact label={t('tokens.detail.expires')}>
          {token.expiresAt === null ? t('tokens.never') : <Moment at={token.expiresAt} />}
        </Fact>
        <Fact label={t('tokens.detail.lastUsed')}>
          {token.lastUsedAt === undefined ? (
            t('tokens.notReported')
          ) : token.lastUsedAt === null ? (
            t('tokens.neverUsed')
          ) : (
            <Moment at={token.lastUsedAt} />
          )}
        </Fact>
        <Fact label={t('tokens.detail.id')}>{token.id}</Fact>
      </FactList>
      <p className={styles['quiet']}>{t('tokens.detail.zone', { zone: browserTimeZone() })}</p>
      <DetailsActions token={token} onOpen={onOpen} onClose={onClose} />
    </Dialog>
  )
}

/** @param at epoch ms */
function Moment({ at }: { at: number }) {
  const t = useT()
  const now = useNow()
  const { timeZone: meterTimeZone } = usePage().meter
  return (
    <>
      <time dateTime={new Date(at).toISOString()}>{formatExact(at)}</time>
      <span className={styles['quiet']}>{formatRelative(at, now)}</span>
      {meterTimeZone && !showsSameTime(browserTimeZone(), meterTimeZone, at) && (
        <span className={styles['quiet']}>
          {t('tokens.detail.inMeterZone', {
            when: formatExact(at, meterTimeZone),
            zone: meterTimeZone,
          })}
        </span>
      )}
    </>
  )
}
