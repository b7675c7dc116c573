import { DAY_S } from '../lib/duration'
import { deviceStates, mockUsers } from '../mock/context'
import { endpointNames, faultKinds } from '../mock/faults'
import { seedNames } from '../mock/seed'
import { sendText } from './answers'
import type { Handler } from './pipeline'

/** What can be chosen, each kept in this browser's cookie `mock-<name>`, with values to show. Any other
 *  value is left to the mock, which ignores what it does not know. */
const choices: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['user', mockUsers],
  ['seed', seedNames],
  ['device', deviceStates],
  ['latency', ['300', '3000', '12000']],
  ['fault', ['*', ...endpointNames].flatMap((call) => faultKinds.map((kind) => `${call}:${kind}`))],
  ['store', ['one', 'two']],
  ['now', []],
])

const cookieValue = /^[\w.,:+*-]{0,200}$/

/** `/__mock?fault=tokens.list:500&latency=300` tells the mock what to do for this browser for a day and
 *  leads to the app. An empty value takes a choice back; without any, a page lists them all. */
export const mockControl: Handler = (request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const chosen = [...query].map(([name, value]) => [name, value.replaceAll(' ', '+')] as const)
  if (chosen.some(([name, value]) => !choices.has(name) || !cookieValue.test(value))) {
    const known = [...choices.keys()].join(', ')
    return sendText(response, 400, `The mock meter has no such choice. It has: ${known}.`)
  }
  if (chosen.length > 0) {
    const cookies = chosen.map(
      ([name, value]) =>
        `mock-${name}=${value}; Path=/; SameSite=Strict; Max-Age=${value === '' ? 0 : DAY_S}`,
    )
    response.writeHead(303, { Location: '/', 'Set-Cookie': cookies, 'Cache-Control': 'no-store' })
    response.end()
    return undefined
  }
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(request.method === 'HEAD' ? undefined : page)
  return undefined
}

const everythingBack = [...choices.keys()].map((name) => `${name}=`).join('&amp;')

const sections = [...choices].map(([name, values]) => {
  const links = values.map(
    (value) => `<li><a href="?${name}=${encodeURIComponent(value)}">${value}</a></li>`,
  )
  return `<h2>${name}</h2><ul>${links.join('')}<li><a href="?${name}=">as usual</a></li></ul>`
})

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>The mock meter's choices</title>
</head>
<body>
<h1>The mock meter's choices</h1>
<p>They hold for this browser, for a day. Several faults: <code>?fault=tokens.list:500,json:hang</code>;
a frozen clock: <code>?now=</code> and the time in ms since 1970; latency is in ms.</p>
<p><a href="?${everythingBack}">Everything as usual</a></p>
${sections.join('\n')}
</body>
</html>
`
