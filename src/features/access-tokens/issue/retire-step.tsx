import { useState, type ReactNode } from 'react'

import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { useKnownTokens } from '../model/queries'
import { oldUse } from '../model/replacements'
import { useMarks } from '../parts/use-marks'
import type { Step } from '../reveal/step-line'
import type { Reveal } from '../reveal/use-reveal'
import { RevokeDialog } from '../revoke/revoke-dialog'
import styles from './retire-step.module.css'

/** The last step of a replacement: the old token is revoked.
 *  @param old the token that has been replaced  @param reveal the progress of the new token */
export function useRetireStep(
  old: Token,
  reveal: Reveal,
  onRevoked: () => void,
): { step: Step; body: ReactNode } {
  const list = useKnownTokens()
  const listed = list.data?.find(({ id }) => id === old.id)
  const isGone = list.isSuccess && !listed
  return {
    step: { id: 'retire', state: isGone ? 'done' : reveal.isProven ? 'now' : 'ahead' },
    body: (
      <RetireStep
        old={listed ?? old}
        isGone={isGone}
        since={reveal.authorised?.authorisedAt ?? null}
        onRevoked={onRevoked}
      />
    ),
  }
}

type RetireStepProps = {
  /** The old token as it is known now. */
  old: Token
  isGone: boolean
  /** When the new token was authorised, epoch ms by the meter's clock. */
  since: number | null
  onRevoked: () => void
}

/** Shows whether the old token is still in use, and revokes it. */
function RetireStep({ old, isGone, since, onRevoked }: RetireStepProps) {
  const t = useT()
  const { meter, session } = usePage()
  const list = useKnownTokens()
  const isOwn = old.id === session.ownTokenId
  const [wasOwn] = useState(isOwn)
  const [isAsking, setIsAsking] = useState(false)
  const marks = useMarks()(old)
  return (
    <section className={styles['retire']} aria-label={t('tokens.reveal.step.retire')}>
      <div className={styles['use']} role="status">
        {isGone ? (
          <p>{t('tokens.replace.gone')}</p>
        ) : (
          <>
            {marks !== '' && <p>{t('tokens.replace.old', { marks })}</p>}
            <UseOfOld old={old} isOwn={isOwn} wasOwn={wasOwn} since={since} />
          </>
        )}
        {list.isError && (
          <Notice tone="danger">
            {t('tokens.replace.cannotLook', { reason: errorText(list.error) })}
          </Notice>
        )}
      </div>
      {!isGone && (
        <div className={styles['actions']}>
          <Button
            size="small"
            disabledReason={meter.pausedReason}
            onClick={() => setIsAsking(true)}
          >
            {t('tokens.replace.revoke')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isPending={list.isFetching}
            onClick={() => void list.refetch()}
          >
            {t('tokens.replace.refresh')}
          </Button>
        </div>
      )}
      {isAsking && (
        <RevokeDialog token={old} onRevoked={onRevoked} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}

type UseOfOldProps = {
  old: Token
  /** This browser is signed in with the old token, or was when the dialog opened. */
  isOwn: boolean
  wasOwn: boolean
  /** When the new token was authorised, epoch ms by the meter's clock. */
  since: number | null
}

/** What the meter reports about the use of the old token. */
function UseOfOld({ old, isOwn, wasOwn, since }: UseOfOldProps) {
  const t = useT()
  const now = useNow()
  if (isOwn) return <Notice tone="attention">{t('tokens.replace.own')}</Notice>
  const use = oldUse(old, since ?? now)
  // This browser used the old token itself to ask for the list, so its use says nothing about programs.
  if (wasOwn && use === 'since') return <p>{t('tokens.replace.wasOwn')}</p>
  const { lastUsedAt } = old
  const when =
    typeof lastUsedAt === 'number' ? formatRelative(lastUsedAt, now) : t('tokens.neverUsed')
  const text = t(`tokens.replace.use.${use}`, { when })
  return use === 'since' ? <Notice tone="attention">{text}</Notice> : <p>{text}</p>
}
