import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { tokenAppQuery } from '../model/app-query'
import { isUnknownFirmware, lacksTokenApp } from './firmware-error'
import { MissingApp } from './missing-app'
import { UnknownFirmware } from './unknown-firmware'

type FirmwareTroubleProps = {
  error: Error
  isRetrying: boolean
  onRetry: () => void
  /** What is shown when it is not the firmware. */
  otherwise: ReactNode
}

/** Finds out whether the firmware has no access tokens or others than this product knows, and says so. */
export function FirmwareTrouble({ error, isRetrying, onRetry, otherwise }: FirmwareTroubleProps) {
  const { data: isListed, isPending, refetch } = useQuery(tokenAppQuery)
  const handleRetry = () => {
    void refetch()
    onRetry()
  }
  if (isPending) return null
  if (lacksTokenApp(error, isListed)) {
    return <MissingApp isRetrying={isRetrying} onRetry={handleRetry} />
  }
  if (!isUnknownFirmware(error)) return otherwise
  return <UnknownFirmware error={error} isRetrying={isRetrying} onRetry={onRetry} />
}
