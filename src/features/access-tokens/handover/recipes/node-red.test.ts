import { runInNewContext } from 'node:vm'

import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import {
  answer,
  context,
  file,
  hostileContexts,
  readingsOfValues,
  second,
  secureUrl,
  unchecked,
  url,
} from '../../../../test/recipes'
import type { RecipeContext, RecipeId } from './recipe'

const nodeShape = z.looseObject({
  id: z.string(),
  type: z.string(),
  func: z.optional(z.string()),
  wires: z.optional(z.array(z.array(z.string()))),
})
type Node = z.infer<typeof nodeShape>
const resultShape = z.object({ status: z.unknown(), outputs: z.array(z.unknown()) })
type Flow = 'node-red' | 'mqtt-openwb' | 'mqtt-venus'

const flowOf = (id: Flow & RecipeId, from: RecipeContext) =>
  z.array(nodeShape).parse(JSON.parse(file(id === 'node-red' ? id : 'mqtt', id, from)))

const nodeOf = (flow: Node[], type: string) => flow.find((node) => node.type === type)

/** Runs the flow's function. @returns what its node shows, and the messages of both outputs */
function run(flow: Node[], statusCode: number | string, payload: string) {
  let status: unknown
  const outputs: unknown = runInNewContext(
    `(function (msg, node) { ${nodeOf(flow, 'function')?.func ?? ''} })`,
  )({ statusCode, payload }, { status: (shown: unknown) => (status = shown) })
  return resultShape.parse(JSON.parse(JSON.stringify({ status, outputs })))
}

describe.each(hostileContexts)('%s', (_, from) => {
  test.each(['node-red', 'mqtt-openwb', 'mqtt-venus'] as const)('Node-RED reads %s', (id) => {
    expect(nodeOf(flowOf(id, from), 'http request')).toMatchObject({
      name: from.name,
      method: 'GET',
      url,
      authType: 'bearer',
      credentials: { user: '', password: from.secret },
    })
  })
})

test('leads from a clock to the reading, and refusals to a node of their own', () => {
  const flow = flowOf('node-red', context)
  const after = (node: Node | undefined, output = 0) =>
    flow.find(({ id }) => id === node?.wires?.[output]?.[0])
  const inject = nodeOf(flow, 'inject')
  expect(inject).toMatchObject({ repeat: '10', once: true })
  const request = after(inject)
  const script = after(request)
  expect([request?.type, script?.type]).toEqual(['http request', 'function'])
  expect(after(script)).toMatchObject({ type: 'debug', name: 'gridPower' })
  expect(after(script, 1)).toMatchObject({ type: 'debug', name: 'Meter ≠ 200' })
})

test('gives the readings, and shows the grid power', () => {
  expect(run(flowOf('node-red', context), 200, answer)).toEqual({
    status: { fill: 'green', shape: 'dot', text: '1250 W' },
    outputs: [{ payload: readingsOfValues }, null],
  })
})

test.each([401, 'ECONNREFUSED'])('says that the meter answers %s', (statusCode) => {
  const text = `Meter: ${statusCode}`
  expect(run(flowOf('node-red', context), statusCode, '')).toEqual({
    status: { fill: 'red', shape: 'ring', text },
    outputs: [null, { payload: text }],
  })
})

test('can be pasted beside another token’s flow', () => {
  const ids = [context, second].flatMap((from) =>
    flowOf('mqtt-venus', { ...unchecked, tokenId: from.tokenId }).map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{16}$/)
})

test('reads a meter without looking at its certificate', () => {
  const flow = flowOf('node-red', unchecked)
  const tls = nodeOf(flow, 'tls-config')
  // Without the three empty paths Node-RED does not make the node, and checks the certificate.
  expect(tls).toMatchObject({ verifyservercert: false, cert: '', key: '', ca: '' })
  expect(nodeOf(flow, 'http request')).toMatchObject({ url: secureUrl, tls: tls?.id })
})

const topic = (key: string) => `openWB/mqtt/counter/1/get/${key}`

describe('by MQTT', () => {
  test('gives openWB a topic for each value, energies in Wh', () => {
    const [messages] = run(flowOf('mqtt-openwb', context), 200, answer).outputs
    expect(messages).toEqual([
      { topic: topic('power'), payload: '1250' },
      { topic: topic('imported'), payload: '4321000' },
      { topic: topic('exported'), payload: '987654' },
      { topic: topic('powers'), payload: '[900,600,-250]' },
      { topic: topic('currents'), payload: '[3.913,2.609,1.087]' },
      { topic: topic('voltages'), payload: '[230,229.9,230.1]' },
    ])
  })

  test('gives Venus OS one message', () => {
    const [message] = run(flowOf('mqtt-venus', context), 200, answer).outputs
    expect(message).toEqual({
      payload: {
        grid: {
          power: 1250,
          energy_forward: 4321,
          energy_reverse: 987.654,
          L1: { power: 900, current: 3.913, voltage: 230 },
          L2: { power: 600, current: 2.609, voltage: 229.9 },
          L3: { power: -250, current: 1.087, voltage: 230.1 },
        },
      },
    })
    const flow = flowOf('mqtt-venus', context)
    const broker = nodeOf(flow, 'mqtt-broker')
    // Without it the editor calls the broker not properly configured.
    expect(broker).toMatchObject({ keepalive: '60' })
    expect(nodeOf(flow, 'mqtt out')).toMatchObject({
      topic: 'ksem_1_8080/grid',
      broker: broker?.id,
    })
  })
})
