import { DAY_S } from '../lib/duration'
import { deviceStates, mockUsers } from '../mock/context'
import { endpointNames, faultKinds } from '../mock/faults'
import { seedNames } from '../mock/seed'
import { sendText } from './answers'
import { formContentSecurityPolicy } from './headers'
import { isSameOrigin } from './host-check'
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

/** `/__mock` lists what the mock can be told; a press of a button there tells it, for this browser and a
 *  day, and leads to the app. `/__mock?fault=tokens.list:500&latency=300` is a link to such a choice: it
 *  shows what it would do and asks, since a mere link may not change anything. An empty value takes a
 *  choice back. */
export const mockControl: Handler = (request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const chosen = [...query].map(([name, value]) => [name, value.replaceAll(' ', '+')] as const)
  if (chosen.some(([name, value]) => !choices.has(name) || !cookieValue.test(value))) {
    const known = [...choices.keys()].join(', ')
    return sendText(response, 400, `The mock meter has no such choice. It has: ${known}.`)
  }
  response.setHeader('Cache-Control', 'no-store')
  if (request.method === 'POST') {
    if (!isSameOrigin(request)) return sendText(response, 403, 'Other sites may not choose here.')
    const cookies = chosen.map(
      ([name, value]) =>
        `mock-${name}=${value}; Path=/; SameSite=Strict; Max-Age=${value === '' ? 0 : DAY_S}`,
    )
    response.writeHead(303, { Location: '/', 'Set-Cookie': cookies })
    response.end()
    return undefined
  }
  response.setHeader('Content-Security-Policy', formContentSecurityPolicy)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const html = page(chosen.length > 0 ? question(chosen) : sections.join('\n'))
  response.end(request.method === 'HEAD' ? undefined : html)
  return undefined
}

type Choices = readonly (readonly [name: string, value: string])[]

/** A button that makes these choices. They went through `choices` and `cookieValue`, so no character in
 *  them means anything to HTML. */
const button = (chosen: Choices, label: string): string => {
  const query = new URLSearchParams(chosen.map(([name, value]) => [name, value])).toString()
  return `<form method="post" action="?${query.replaceAll('&', '&amp;')}"><button>${label}</button></form>`
}

const question = (chosen: Choices): string => {
  const rows = chosen.map(
    ([name, value]) => `<li>${name}: <code>${value === '' ? 'as usual' : value}</code></li>`,
  )
  return `<ul>${rows.join('')}</ul>${button(chosen, 'Choose this')}`
}

const everythingBack = button(
  [...choices.keys()].map((name) => [name, '']),
  'Everything as usual',
)

const sections = [...choices].map(([name, values]) => {
  const buttons = values.map((value) => `<li>${button([[name, value]], value)}</li>`)
  return `<h2>${name}</h2><ul>${buttons.join('')}<li>${button([[name, '']], 'as usual')}</li></ul>`
})

const page = (content: string): string => `<!doctype html>
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
${everythingBack}
${content}
</body>
</html>
`
