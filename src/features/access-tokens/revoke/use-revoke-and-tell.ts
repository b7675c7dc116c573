import { useEffect, useRef } from 'react'

import { isOutcomeUnknown } from '../../../api/errors'
import { errorText } from '../../../i18n/error-text'
import { useT, type Translate } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'
import { useRevokeToken } from '../model/mutations'
import { withMarks } from '../parts/marks'

type Revocation = {
  id: string
  /** How the token is called in what is told. */
  name: string
  /** What tells it from others of its name. */
  marks?: string
  /** The meter has revoked it, or had it no more. @returns true where that is told in another way */
  onRevoked: () => boolean
  onClose: () => void
}

/** Revokes a token for the dialog that asked. What the meter did is told in a notification, a failure in the
 *  dialog; where the dialog was left meanwhile, that in a notification too. */
export function useRevokeAndTell({ id, name, marks = '', onRevoked, onClose }: Revocation): {
  confirm: () => void
  isPending: boolean
  problem: string | undefined
} {
  const t = useT()
  const revoke = useRevokeToken()
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const run = async () => {
    if (revoke.isPending) return
    try {
      const outcome = await revoke.mutateAsync({ id })
      if (isOpen.current) onClose()
      if (onRevoked()) return
      showToast(
        outcome === 'revoked'
          ? { tone: 'done', text: withMarks(t('tokens.revoke.done', { name }), marks) }
          : { tone: 'info', text: withMarks(t('tokens.revoke.gone', { name }), marks) },
      )
    } catch (error) {
      if (!isOpen.current && error instanceof Error) {
        showToast({ tone: 'failed', text: withMarks(failureText(error, name, t), marks) })
      }
    }
  }
  return {
    confirm: () => void run(),
    isPending: revoke.isPending,
    problem: revoke.isError ? failureText(revoke.error, name, t) : undefined,
  }
}

function failureText(error: Error, name: string, t: Translate): string {
  const reason = errorText(error)
  return isOutcomeUnknown(error)
    ? t('tokens.revoke.unknown', { name, reason })
    : t('tokens.revoke.failed', { name, reason })
}
