import { errorText } from '../../../i18n/error-text'
import { formatDate } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { showToast } from '../../../ui/toast-store'
import { madeOtherwise, type Otherwise } from '../model/made-otherwise'
import { useExpiryZone } from '../model/page-context'
import { useRevokeToken } from '../model/mutations'
import type { Reveal } from './use-reveal'

type MadeOtherwiseProps = { reveal: Reveal; onRevoked: () => void }

/** Says first of all where the meter made another token than it was asked for, and offers to revoke it. */
export function MadeOtherwise({ reveal, onRevoked }: MadeOtherwiseProps) {
  const t = useT()
  const { timeZone } = useExpiryZone()
  const { created, wanted } = reveal
  const { token } = created
  const revoke = useRevokeToken()
  const differences = madeOtherwise(wanted, created)
  if (differences.length === 0) return null

  const handleRevoke = () => {
    if (revoke.isPending) return
    revoke.mutate(token, {
      onSuccess: () => {
        showToast({ tone: 'done', text: t('tokens.revoke.done', { name: token.name }) })
        onRevoked()
      },
    })
  }
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        <Button size="small" isPending={revoke.isPending} onClick={handleRevoke}>
          {t('tokens.reveal.otherwise.revoke')}
        </Button>
      }
    >
      <p>
        {t('tokens.reveal.otherwise')}{' '}
        {differences.map((one) => sentence(one, reveal, timeZone, t)).join(' ')}
      </p>
      {revoke.isError && (
        <p>{t('tokens.add.lost.revokeFailed', { reason: errorText(revoke.error) })}</p>
      )}
    </Notice>
  )
}

function sentence(
  otherwise: Otherwise,
  { wanted }: Reveal,
  timeZone: string,
  t: Translate,
): string {
  const end = (at: number | null) =>
    at === null ? t('tokens.reveal.otherwise.never') : formatDate(at, timeZone)
  switch (otherwise.part) {
    case 'name':
      return t('tokens.reveal.otherwise.name', { made: otherwise.made, wanted: wanted.name })
    case 'role':
      return t('tokens.reveal.otherwise.role', { made: otherwise.made, wanted: wanted.role })
    case 'expiresAt':
      return t('tokens.reveal.otherwise.expiresAt', {
        made: end(otherwise.made),
        wanted: end(wanted.expiresAt),
      })
  }
}
