import { useState } from 'react'

import type { CreatedToken, Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { usePage } from '../model/page-context'
import type { ProgramId } from '../model/programs'
import { useAuthoriseToken } from '../model/mutations'
import { AuthoriseStep } from './authorise-step'
import { SecretStep } from './secret-step'
import type { RevealStep } from './step-list'
import { TestStep } from './test-step'
import { UseHereStep } from './use-here-step'
import { useTokenTest, works } from './use-token-test'

/** The steps that bring a new token into use, and how far the person has come. */
export type Reveal = {
  steps: readonly RevealStep[]
  /** The secret was copied, downloaded, printed or used, so it may leave the screen. */
  isTaken: boolean
  /** The new token as it was authorised, or undefined before. */
  authorised: Token | undefined
}

/** The steps that every new token has.
 *  @param purpose what the token is for; null when the person did not say */
export function useReveal(created: CreatedToken, purpose: ProgramId | null): Reveal {
  const { token, secret } = created
  const t = useT()
  const { session } = usePage()
  const [isTaken, setIsTaken] = useState(false)
  const [isUsed, setIsUsed] = useState(false)
  const authorise = useAuthoriseToken()
  const isAuthorised = authorise.isSuccess
  const test = useTokenTest(created)

  const handleUse = () => {
    session.signInWith(secret)
    setIsUsed(true)
    setIsTaken(true)
  }
  const steps: RevealStep[] = [
    {
      id: 'take',
      title: t('tokens.reveal.take'),
      isDone: isTaken,
      body: (
        <SecretStep
          token={token}
          secret={secret}
          purpose={purpose}
          isTaken={isTaken}
          onTaken={() => setIsTaken(true)}
        />
      ),
    },
    {
      id: 'authorise',
      title: t('tokens.reveal.authorise'),
      isDone: isAuthorised,
      body: (
        <AuthoriseStep
          isAuthorised={isAuthorised}
          isPending={authorise.isPending}
          isTaken={isTaken}
          error={authorise.error}
          // An earlier test result says nothing about the authorised token.
          onAuthorise={() => authorise.mutate(token, { onSuccess: test.reset })}
        />
      ),
    },
    {
      id: 'test',
      title: t('tokens.test.title'),
      isDone: works(test.result),
      body: <TestStep role={token.role} test={test} isNext={isTaken && isAuthorised} />,
    },
  ]
  if (token.role === 'admin') {
    steps.push({
      id: 'use-here',
      title: t('tokens.reveal.use'),
      isDone: isUsed,
      isOptional: true,
      body: <UseHereStep isUsed={isUsed} isAuthorised={isAuthorised} onUse={handleUse} />,
    })
  }
  return { steps, isTaken, authorised: authorise.data }
}
