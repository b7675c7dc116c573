import { readingPath } from '../../../../api/schemas/reading'
import { formatAddress, type MeterAddress } from '../meter-address'
import type { Reading } from './readings'

/** What a configuration is made from. */
export type RecipeContext = {
  address: MeterAddress
  /** Text of the access token; it goes into the files and fields marked `hasSecret`, nowhere else. */
  secret: string
  /** The token's id. Programs get names made from it, so that two tokens stand side by side. */
  tokenId: string
  /** The token's name, for programs that label what they read. */
  name: string
  /** What a reading is called, from the catalogue: some programs take the text for a template, so it
   *  must not come from a person. */
  label: (reading: Pick<Reading, 'quantity' | 'line'>) => string
  /** One line for the top of each file that can hold a comment, already translated. */
  comment?: string
  /** Accept the meter's self-signed certificate; without effect on plain http. */
  skipCertificateCheck?: boolean
}

export type RecipeFile = {
  /** What the program calls it, or a name to save it under. */
  fileName: string
  language: 'yaml' | 'toml' | 'json' | 'js' | 'sh' | 'text'
  text: string
  hasSecret: boolean
}

/** An entry of a program's own form, to copy by itself. The screen has a label for each. */
export type RecipeField = {
  id: 'host' | 'port' | 'device' | 'token' | 'allowedHost' | 'url' | 'query'
  value: string
  hasSecret: boolean
}

export type RecipeId =
  | 'evcc-form'
  | 'evcc-template'
  | 'evcc-custom'
  | 'home-assistant'
  | 'iobroker'
  | 'node-red'
  | 'mqtt-openwb'
  | 'mqtt-venus'
  | 'openhab'
  | 'fhem'
  | 'grafana-file'
  | 'grafana-form'
  | 'telegraf'
  | 'prometheus'
  | 'curl'
  | 'curl-header-file'
  | 'settings'

/** What a person should know beside the files; the screen has a sentence for each. The `refused-`
 *  ones say how the program tells that the token waits for authorisation or has ended: the meter
 *  answers both alike. */
export type RecipeNote =
  | 'evcc-form'
  | 'evcc-modbus'
  | 'evcc-authorise-first'
  | 'evcc-https'
  | 'evcc-log'
  | 'refused-evcc'
  | 'home-assistant-packages'
  | 'home-assistant-replace'
  | 'refused-home-assistant'
  | 'iobroker-states'
  | 'refused-iobroker'
  | 'node-red-import'
  | 'refused-node-red'
  | 'mqtt-openwb'
  | 'mqtt-venus'
  | 'openhab-add-on'
  | 'refused-openhab'
  | 'fhem-raw'
  | 'refused-fhem'
  | 'grafana-file'
  | 'grafana-form'
  | 'refused-grafana'
  | 'telegraf-units'
  | 'refused-telegraf'
  | 'prometheus-rules'
  | 'refused-prometheus'
  | 'in-history'
  | 'refused-curl'
  | 'settings-caution'
  | 'settings-calls'
  | 'merge-by-key'
  | 'certificate-unchecked'

/** One finished configuration: the files the program wants, or the entries of its form. */
export type Recipe = {
  id: RecipeId
  files: readonly RecipeFile[]
  fields?: readonly RecipeField[]
  /** The oldest version that it works with; nothing where any will do. */
  since?: string
  notes: readonly RecipeNote[]
}

/** The address that programs read: the meter itself, which calls itself `local`. */
export const readingUrl = (address: MeterAddress) => formatAddress(address) + readingPath('local')

/** Eight hexadecimal digits that stand for a token: the same for the same token, and of letters that
 *  every program takes in a name. Its own id may be of any form. (FNV-1a, 32 bits) */
export function shortId(tokenId: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < tokenId.length; index += 1) {
    hash = Math.imul(hash ^ tokenId.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The name of what a program makes of this token. */
export const nameOf = ({ tokenId }: RecipeContext) => `meter_${shortId(tokenId)}`

/** The meter's address as one word of letters, digits and underscores, for what stays the same when
 *  a token is replaced. */
export const placeOf = ({ address }: RecipeContext) =>
  formatAddress(address)
    .replace(/^https?:\/\//, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** Whether the program is to accept any certificate: asked for, and there is one at all. */
export const skipsCertificate = ({ address, skipCertificateCheck }: RecipeContext) =>
  address.protocol === 'https:' && skipCertificateCheck === true

/** The note that goes with `skipsCertificate`. */
export const certificateNotes = (context: RecipeContext): RecipeNote[] =>
  skipsCertificate(context) ? ['certificate-unchecked'] : []

/** Indented lines for the case that the certificate is not checked, otherwise nothing. */
export const ifUnchecked = (context: RecipeContext, text: string) =>
  skipsCertificate(context) ? `${text}\n` : ''
