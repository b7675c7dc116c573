import { commentLine, quoted } from '../quoting'
import {
  certificateNotes,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** ioBroker: a script for its JavaScript adapter that stores the grid power in watts.
 *  @see ../shared/consumers.md; docs/en/javascript.md and lib/tools.js in ioBroker.javascript */
export function iobrokerRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment } = context
  const unchecked = skipsCertificate(context)
  const options = `{ bearerAuth: ${quoted(secret)}, timeout: 3000${unchecked ? ', validateCertificate: false' : ''} }`
  const text = `${commentLine('//', comment)}httpGet(${quoted(readingUrl(address))}, ${options}, (err, res) => {
  if (err) { log(String(err), 'warn'); return; }
  const v = JSON.parse(res.data)['smart-meter'].values;
  setState('0_userdata.0.gridPower', (v['active_power_+'] - v['active_power_-']) / 1000, true);
});
`
  return [
    {
      id: 'iobroker',
      files: [{ fileName: 'meter.js', language: 'js', text, hasSecret: true }],
      notes: [unchecked ? 'javascript-8-4' : 'javascript-7-9', ...certificateNotes(context)],
    },
  ]
}
