import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatRelative } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { tokenQueries } from '../model/queries'
import { oldUse } from '../model/replacements'
import type { RevealProgress } from '../reveal/reveal-dialog'
import { RevealStep } from '../reveal/reveal-step'
import { RevokeDialog } from '../revoke/revoke-dialog'
import styles from './retire-step.module.css'

type RetireStepProps = RevealProgress & {
  /** The token that has been replaced. */
  old: Token
  /** This browser is signed in with the old token, or was when the dialog opened. */
  isOwn: boolean
  wasOwn: boolean
  onRevoked: () => void
}

/** The last step of a replacement: shows whether the old token is still in use, and revokes it. */
export function RetireStep(props: RetireStepProps) {
  const { isTaken, authorised, nextNumber, old, onRevoked } = props
  const t = useT()
  const { pausedReason } = usePage().meter
  const list = useQuery(tokenQueries.tokens())
  const [isAsking, setIsAsking] = useState(false)
  const listed = list.data?.find(({ id }) => id === old.id)
  const isGone = list.isSuccess && !listed
  const isReady = isTaken && authorised !== undefined
  return (
    <RevealStep number={nextNumber} title={t('tokens.replace.retire')} isDone={isGone}>
      <div className={styles['use']} role="status">
        {isGone ? (
          <p className={styles['quiet']}>{t('tokens.replace.gone')}</p>
        ) : (
          isReady && <UseOfOld {...props} listed={listed ?? old} since={authorised.authorisedAt} />
        )}
        {!isGone && !isReady && <p className={styles['quiet']}>{t('tokens.replace.notYet')}</p>}
        {isReady && list.isError && (
          <Notice tone="danger">
            {t('tokens.replace.cannotLook', { reason: errorText(list.error) })}
          </Notice>
        )}
      </div>
      {isReady && !isGone && (
        <div className={styles['actions']}>
          <Button disabledReason={pausedReason} onClick={() => setIsAsking(true)}>
            {t('tokens.replace.revoke')}
          </Button>
          <Button variant="quiet" isPending={list.isFetching} onClick={() => void list.refetch()}>
            {t('tokens.replace.refresh')}
          </Button>
        </div>
      )}
      {isAsking && (
        <RevokeDialog
          token={listed ?? old}
          onRevoked={onRevoked}
          onClose={() => setIsAsking(false)}
        />
      )}
    </RevealStep>
  )
}

type UseOfOldProps = RetireStepProps & { listed: Token; since: number | null }

/** What the meter tells of the old token's use, in words. */
function UseOfOld({ listed, since, isOwn, wasOwn }: UseOfOldProps) {
  const t = useT()
  const now = useNow()
  if (isOwn) return <Notice tone="attention">{t('tokens.replace.own')}</Notice>
  const use = oldUse(listed, since ?? now)
  // The list itself was asked for with the old token, so its use says nothing of other programs.
  if (wasOwn && use === 'since') return <p>{t('tokens.replace.wasOwn')}</p>
  const text = t(`tokens.replace.use.${use}`, { when: lastUse(listed, now, t) })
  return use === 'since' ? <Notice tone="attention">{text}</Notice> : <p>{text}</p>
}

const lastUse = ({ lastUsedAt }: Token, now: number, t: Translate): string =>
  typeof lastUsedAt === 'number' ? formatRelative(lastUsedAt, now) : t('tokens.neverUsed')
