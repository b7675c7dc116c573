import { readingsInScript } from './readings'
import { readingUrl, shortId, skipsCertificate, type RecipeContext } from './recipe'

/** What Node-RED's nodes are named after: the same for the same token, another for another one, so
 *  that a second flow can be pasted beside the first. */
const nodeId = ({ tokenId }: RecipeContext, part: number) =>
  shortId(tokenId) + part.toString(16).padStart(8, '0')

/** One node after the function, which gets what it returns, and what else that node needs. */
type FlowEnd = Record<string, unknown> & { type: string }

type FlowParts = {
  /** JavaScript that makes the messages from the readings in `r`, an expression. */
  messages: string
  /** The node that gets them. Its `broker`, if there is one, is filled in. */
  end: FlowEnd
  /** A broker that the end sends to. */
  broker?: Record<string, unknown>
}

/** A flow that reads the meter every 10 seconds: inject, http request, function, and what is done with
 *  it; a refusal stands below the function and goes to a debug node. The secret travels as a
 *  credential, so that a flow exported later does not carry it.
 *  @see 21-httprequest.js, 20-inject.js, 10-function.js, 05-tls.js in Node-RED's core nodes */
export function meterFlow(context: RecipeContext, { messages, end, broker }: FlowParts): string {
  const id = (part: number) => nodeId(context, part)
  const unchecked = skipsCertificate(context)
  const nodes = [
    {
      id: id(1),
      type: 'inject',
      name: '',
      props: [],
      repeat: '10',
      once: true,
      onceDelay: 1,
      x: 130,
      y: 80,
      wires: [[id(2)]],
    },
    {
      id: id(2),
      type: 'http request',
      name: context.name,
      method: 'GET',
      ret: 'txt',
      paytoqs: 'ignore',
      url: readingUrl(context.address),
      ...(unchecked ? { tls: id(6) } : {}),
      authType: 'bearer',
      credentials: { user: '', password: context.secret },
      x: 330,
      y: 80,
      wires: [[id(3)]],
    },
    {
      id: id(3),
      type: 'function',
      name: '',
      func: functionBody(messages),
      outputs: 2,
      x: 530,
      y: 80,
      wires: [[id(4)], [id(5)]],
    },
    { ...end, id: id(4), ...(broker ? { broker: id(7) } : {}), x: 730, y: 60, wires: [] },
    { ...debug, id: id(5), name: 'Meter ≠ 200', x: 730, y: 120, wires: [] },
    ...(unchecked
      ? [{ id: id(6), type: 'tls-config', name: context.name, ...anyCertificate }]
      : []),
    ...(broker ? [{ id: id(7), type: 'mqtt-broker', ...broker }] : []),
  ]
  return `${JSON.stringify(nodes, null, 2)}\n`
}

// Node-RED does not make the node unless the three paths are there, and then checks the certificate.
const anyCertificate = { cert: '', key: '', ca: '', verifyservercert: false }

/** A debug node that shows the whole message's payload in the side bar. */
export const debug: FlowEnd = {
  type: 'debug',
  active: true,
  tosidebar: true,
  complete: 'payload',
  targetType: 'msg',
}

const functionBody = (messages: string) => `if (msg.statusCode !== 200) {
  const payload = 'Meter: ' + msg.statusCode;
  node.status({ fill: 'red', shape: 'ring', text: payload });
  return [null, { payload }];
}
const v = JSON.parse(msg.payload)['smart-meter'].values;
const r = {
${readingsInScript('  ')}};
node.status({ fill: 'green', shape: 'dot', text: r.grid_power + ' W' });
return [${messages}, null];
`
