import { commentLine, quoted } from '../quoting'
import { kindOf, readings, readingsInScript } from './readings'
import {
  certificateNotes,
  placeOf,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** ioBroker: a script for its JavaScript adapter. Its states bear the meter's name, not the token's:
 *  they go on when the token is replaced.
 *  @see docs/programs.md; javascript.md, lib/sandbox.js in ioBroker.javascript */
export function iobrokerRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment, label } = context
  const unchecked = skipsCertificate(context)
  const states = readings.map(
    (reading) =>
      `  ${reading.id}: { name: ${quoted(label(reading))}, unit: '${reading.unit}', role: 'value.${kindOf[reading.unit]}' },\n`,
  )
  // Two scripts of one adapter share no variables, so the names need not differ.
  const text = `${commentLine('//', comment)}const folder = '0_userdata.0.${placeOf(context)}.';
const states = {
${states.join('')}};
const options = {
  bearerAuth: ${quoted(secret)},
  timeout: 3000,
${unchecked ? '  validateCertificate: false,\n' : ''}};

function read() {
  httpGet(${quoted(readingUrl(address))}, options, (err, res) => {
    if (err || res.statusCode !== 200) {
      log('Meter: ' + (err || res.statusCode), 'warn');
      return;
    }
    const v = JSON.parse(res.data)['smart-meter'].values;
    const values = {
${readingsInScript('      ')}    };
    for (const id in values) setState(folder + id, values[id], true);
  });
}

(async () => {
  for (const id in states) {
    await createStateAsync(folder + id, { type: 'number', read: true, write: false, ...states[id] });
  }
  read();
  schedule('*/10 * * * * *', read);
})();
`
  return [
    {
      id: 'iobroker',
      files: [{ fileName: 'meter.js', language: 'js', text, hasSecret: true }],
      // 8.4.0 brought `validateCertificate`, 7.9.0 `bearerAuth`.
      since: `JavaScript adapter ${unchecked ? '8.4.0' : '7.9.0'}`,
      notes: ['iobroker-states', 'refused-iobroker', ...certificateNotes(context)],
    },
  ]
}
