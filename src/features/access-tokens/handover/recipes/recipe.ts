import { readingPath } from '../../../../api/schemas/reading'
import { formatAddress, type MeterAddress } from '../meter-address'

/** What a configuration is made from. */
export type RecipeContext = {
  address: MeterAddress
  /** Text of the access token; it goes into the files marked `hasSecret` and nowhere else. */
  secret: string
  /** The token's name, for programs that label what they read. */
  name: string
  /** What the reading is called in Home Assistant, from the catalogue: that program takes the text
   *  for a template, so it must not come from a person. */
  gridPowerLabel: string
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

export type RecipeId =
  | 'evcc-template'
  | 'evcc-custom'
  | 'home-assistant'
  | 'iobroker'
  | 'node-red'
  | 'telegraf'
  | 'prometheus'
  | 'curl'
  | 'curl-header-file'

/** What a person should know beside the files; the screen has a sentence for each.
 *  - `authorise-first`: the program does not start unless its first reading works
 *  - `template-needs-http`: the ready-made template cannot do https, hence the longer form
 *  - `merge-by-key`: a top-level key that the file already has must not be written twice
 *  - `javascript-7-9`, `javascript-8-4`: oldest version of ioBroker's JavaScript adapter
 *  - `milli-units`: values arrive in mW, divide by 1000 for W
 *  - `in-history`: the shell keeps the line, and with it the secret
 *  - `certificate-unchecked`: whoever sits between can pose as the meter and take the secret */
export type RecipeNote =
  | 'authorise-first'
  | 'template-needs-http'
  | 'merge-by-key'
  | 'javascript-7-9'
  | 'javascript-8-4'
  | 'milli-units'
  | 'in-history'
  | 'certificate-unchecked'

/** One finished configuration, in the files the program wants. */
export type Recipe = { id: RecipeId; files: readonly RecipeFile[]; notes: readonly RecipeNote[] }

/** The address that programs read: the meter itself, which calls itself `local`. */
export const readingUrl = (address: MeterAddress) => formatAddress(address) + readingPath('local')

/** Whether the program is to accept any certificate: asked for, and there is one at all. */
export const skipsCertificate = ({ address, skipCertificateCheck }: RecipeContext) =>
  address.protocol === 'https:' && skipCertificateCheck === true

/** The note that goes with `skipsCertificate`. */
export const certificateNotes = (context: RecipeContext): RecipeNote[] =>
  skipsCertificate(context) ? ['certificate-unchecked'] : []

/** Indented lines for the case that the certificate is not checked, otherwise nothing. */
export const ifUnchecked = (context: RecipeContext, lines: string) =>
  skipsCertificate(context) ? `${lines}\n` : ''
