import { useState } from 'react'

import { usePage } from '../model/page-context'
import { formatAddress, parseMeterAddress } from './meter-address'

/** Where programs reach the meter: the name that it reports, until the person types another. The meter
 *  may tell it late, when the field is already shown. This page's own address is none: its server may
 *  be temporary, or unknown to other programs. */
export function useMeterAddress() {
  const { info } = usePage().meter
  const known = parseMeterAddress(info?.hostname ?? info?.ip ?? '')
  const [own, onType] = useState<string>()
  const typed = own ?? (known.ok ? formatAddress(known.address) : '')
  return { typed, isKnown: known.ok, parsed: parseMeterAddress(typed), onType }
}
