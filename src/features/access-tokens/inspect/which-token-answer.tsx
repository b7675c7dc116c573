import type { Token } from '../../../api/token'
import { formatRelative } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import { isVisible } from '../../../lib/visible-text'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { TimeText } from '../../../ui/time-text'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import type { ClaimedToken, WhichToken } from './which-token'
import { tokenStatus } from '../model/token-status'
import { Fact, FactList } from '../parts/fact-list'
import { StatusBadge } from '../parts/status-badge'
import styles from './which-token.module.css'

type WhichTokenAnswerProps = {
  answer: WhichToken
  onShowDetails: (token: Token) => void
  onShowInList: (token: Token) => void
}

/** Says what a pasted text is, and offers what can be done with it. */
export function WhichTokenAnswer({ answer, onShowDetails, onShowInList }: WhichTokenAnswerProps) {
  const t = useT()
  const now = useNow()
  switch (answer.kind) {
    case 'empty':
      return null
    case 'match':
      return (
        <Match token={answer.token} onShowDetails={onShowDetails} onShowInList={onShowInList} />
      )
    case 'unlisted':
    case 'expired':
      return (
        <Notice tone={answer.kind === 'expired' ? 'info' : 'attention'} icon="ended">
          <p>{t(`which.${answer.kind}`)}</p>
          <p className={styles['claimed']}>{claimedText(answer.claimed, now, t)}</p>
        </Notice>
      )
    case 'not-a-token':
    case 'several':
    case 'foreign':
    case 'other-kind':
    case 'session':
      return <Notice tone="info">{sentence(answer, now, t)}</Notice>
  }
}

type MatchProps = Omit<WhichTokenAnswerProps, 'answer'> & { token: Token }

function Match({ token, onShowDetails, onShowInList }: MatchProps) {
  const t = useT()
  const now = useNow()
  const { ownTokenId } = usePage().session
  const status = tokenStatus(token, now)
  return (
    <Notice
      tone={status === 'active' ? 'info' : 'attention'}
      icon="key"
      actions={
        <>
          <Button size="small" onClick={() => onShowInList(token)}>
            {t('which.showInList')}
          </Button>
          <Button size="small" onClick={() => onShowDetails(token)}>
            {t('which.details')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{t('which.match', { name: token.name })}</strong> {t(`which.match.${status}`)}
        {token.id === ownTokenId && ` ${t('which.own')}`}
      </p>
      <FactList layout="compact" className={styles['facts']}>
        <Fact label={t('tokens.column.status')}>
          <StatusBadge status={status} />
        </Fact>
        <Fact label={t('tokens.column.role')}>{t(`role.${token.role}`)}</Fact>
        <Fact label={t('tokens.column.expires')}>
          {token.expiresAt === null ? t('tokens.never') : <TimeText at={token.expiresAt} />}
        </Fact>
      </FactList>
    </Notice>
  )
}

type Plain = Extract<
  WhichToken,
  { kind: 'not-a-token' | 'several' | 'foreign' | 'other-kind' | 'session' }
>

function sentence(answer: Plain, now: number, t: Translate): string {
  switch (answer.kind) {
    case 'not-a-token':
      return t('which.not-a-token')
    case 'several':
      return t('which.several', { count: answer.count })
    case 'foreign':
      return answer.issuer === null
        ? t('which.foreign')
        : t('which.foreignNamed', { issuer: shortened(answer.issuer) })
    case 'other-kind':
      return t('which.other-kind')
    case 'session':
      return sessionText(answer.expiresAt, now, t)
  }
}

function sessionText(expiresAt: number | null, now: number, t: Translate): string {
  if (expiresAt === null) return t('which.session')
  return expiresAt <= now
    ? t('which.session.ended')
    : t('which.session.ends', { when: formatRelative(expiresAt, now) })
}

/** What a token that is not in the list says about itself. */
function claimedText({ name, role, expiresAt }: ClaimedToken, now: number, t: Translate): string {
  const about =
    name === null || !isVisible(name)
      ? t('which.claimed', { role })
      : t('which.claimedNamed', { name: shortened(name), role })
  return expiresAt === null
    ? `${about} ${t('which.claimed.never')}`
    : `${about} ${t(expiresAt <= now ? 'which.claimed.ended' : 'which.claimed.ends', { when: formatRelative(expiresAt, now) })}`
}

const LONGEST = 80

/** A pasted token can contain anything, so long texts are cut. */
const shortened = (text: string) => {
  const chars = Array.from(text)
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : text
}
