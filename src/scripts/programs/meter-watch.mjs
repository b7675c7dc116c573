import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:https'

import { generate } from 'selfsigned'

import { portOf } from '../../lib/port-of.mjs'

/** Looks at the meter all the time, because its values change while a program still has the last one.
 *  @param {string} url  @param {string} jwt of somebody signed in */
export function watchMeter(url, jwt) {
  /** Grid powers in W that the meter has shown. @type {Set<number>} */
  const shown = new Set()
  const timer = setInterval(async () => {
    const answer = await fetch(`${url}/api/json/local/values/smart-meter`, {
      headers: { Authorization: `Bearer ${jwt}` },
    }).catch(() => undefined)
    if (!answer?.ok) return
    const { values } = (await answer.json())['smart-meter']
    shown.add((values['active_power_+'] - values['active_power_-']) / 1000)
  }, 300)
  return {
    /** Forgets what it has seen: a program is to show something newer. */
    forget: () => shown.clear(),
    /** @param {number | undefined} watts */
    hasShown: (watts) => watts !== undefined && shown.has(watts),
    stop: () => clearInterval(timer),
  }
}

/** The same meter by https, with a certificate that nobody has signed but itself.
 *  @param {string} url of the meter by http */
export async function startTlsFront(url) {
  const { hostname, port, host } = new URL(url)
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'meter' }], {
    keyType: 'ec',
  })
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const passedOn = { hostname, port, method, path, headers: { ...headers, host } }
    const upstream = request(passedOn, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    upstream.on('error', () => outgoing.destroy())
    incoming.pipe(upstream)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `https://127.0.0.1:${portOf(server)}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
