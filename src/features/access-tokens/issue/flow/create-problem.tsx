import { hasStatus } from '../../../../api/errors'
import { errorText } from '../../../../i18n/error-text'
import { useT } from '../../../../i18n/i18n'
import { Notice } from '../../../../ui/notice'
import { usePage } from '../../model/page-context'
import { LostAnswer } from './lost-answer'
import type { CreateFlow } from './use-create-flow'

/** Why no token was made, as far as that is known, and what can be done. */
export function CreateProblem({ flow }: { flow: CreateFlow }) {
  const t = useT()
  const { signInHref } = usePage().session
  const { error, lost } = flow
  if (error === null || flow.isPending) return null
  if (lost) {
    return (
      <LostAnswer
        attempt={lost}
        reason={error}
        revokeLabel={t('tokens.add.lost.replace')}
        onRevoked={flow.resend}
      />
    )
  }
  if (hasStatus(error, 401)) {
    return (
      <Notice
        tone="danger"
        role="alert"
        actions={
          <a href={signInHref} target="_blank" rel="noreferrer">
            {t('tokens.add.signInTab')}
          </a>
        }
      >
        {t('tokens.add.signedOut')}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" role="alert">
      {errorText(error)}
    </Notice>
  )
}
