import type { Token } from '../../../api/token'
import { formatDate, formatDay } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import { useNow } from '../../../ui/use-now'
import { pageAddress } from '../model/page-address'
import { useExpiryZone, usePage } from '../model/page-context'
import { tokenStatus } from '../model/token-status'
import { Fact, FactList } from '../parts/fact-list'
import styles from './handover-sheet.module.css'
import { formatAddress, type MeterAddress } from './meter-address'
import { qrCode } from './qr'
import { readingUrl } from './recipes/recipe'

type HandoverSheetProps = {
  token: Token
  address: MeterAddress
  /** What the person wrote on the sheet; may be empty. */
  note?: string
  secret?: string
}

/** A sheet of paper for whoever uses or looks after a token: what it allows, until when, and how to
 *  renew and revoke it. The secret is on it only when it is given. */
export function HandoverSheet({ token, address, note = '', secret }: HandoverSheetProps) {
  const t = useT()
  const now = useNow()
  const { timeZone } = useExpiryZone()
  const productName = usePage().meter.info?.productName
  const page = pageAddress()
  return (
    <article className={styles['sheet']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['kind']}>{t('sheet.kind')}</p>
          <h2>
            <bdi>{token.name}</bdi>
          </h2>
          <p className={styles['quiet']}>{t('sheet.made', { date: formatDate(now) })}</p>
        </div>
        <Code text={page} label={t('sheet.qr', { url: page })} caption={t('sheet.scan')} />
      </header>
      <FactList className={styles['facts']}>
        <Fact label={t('sheet.meter')}>
          {productName !== undefined && `${productName}, `}
          <span className={styles['address']}>{formatAddress(address)}</span>
        </Fact>
        {note.trim() !== '' && <Fact label={t('sheet.purpose')}>{note}</Fact>}
        <Fact label={t('tokens.column.role')}>
          {t(`role.${token.role}`)}: {t(`role.${token.role}.help`)}
        </Fact>
        <Fact label={t('tokens.column.expires')}>{expiryText(token, timeZone, now, t)}</Fact>
        {token.role === 'api' && (
          <Fact label={t('sheet.reads')}>
            <code>GET {readingUrl(address)}</code>
            <code>Authorization: Bearer …</code>
          </Fact>
        )}
        <Fact label={t('tokens.detail.id')}>
          <code>{token.id}</code>
        </Fact>
      </FactList>
      {secret !== undefined && <Secret token={token} secret={secret} />}
      <section>
        <h3>{t('sheet.renew')}</h3>
        <ol className={styles['steps']}>
          <li>{t('sheet.renew.open', { url: page })}</li>
          <li>{t('sheet.renew.add', { name: token.name, role: token.role })}</li>
          <li>{t('sheet.renew.authorise')}</li>
          <li>{t('sheet.renew.revoke')}</li>
        </ol>
      </section>
      <section>
        <h3>{t('sheet.revoke')}</h3>
        <p>{t('sheet.revoke.how', { name: token.name })}</p>
      </section>
    </article>
  )
}

function Secret({ token, secret }: { token: Token; secret: string }) {
  const t = useT()
  return (
    <section className={styles['secret']}>
      <div>
        <h3>{t('sheet.secret')}</h3>
        <p>{t(`sheet.secret.${token.role}`)}</p>
        <code translate="no">{secret}</code>
      </div>
      <Code text={secret} label={t('sheet.secret.qr')} />
    </section>
  )
}

type CodeProps = { text: string; label: string; caption?: string }

function Code({ text, label, caption }: CodeProps) {
  const code = qrCode(text)
  if (!code) return null
  return (
    <figure className={styles['code']}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
        <path d={code.path} />
      </svg>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function expiryText(token: Token, timeZone: string, now: number, t: Translate): string {
  const { expiresAt } = token
  if (expiresAt === null) return t('sheet.never')
  const values = { when: formatDay(expiresAt, timeZone), zone: timeZone }
  if (expiresAt <= now) return t('sheet.expired', values)
  const until = t('sheet.until', values)
  return tokenStatus(token, now) === 'waiting' ? `${until} ${t('sheet.waiting')}` : until
}
