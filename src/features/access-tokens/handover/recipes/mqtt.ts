import { meterFlow } from './flow'
import { lines } from './readings'
import { certificateNotes, placeOf, type Recipe, type RecipeContext, type RecipeId } from './recipe'

/** `[r.power_l1, r.power_l2, r.power_l3]` */
const ofLines = (quantity: string) =>
  `[${lines.map((line) => `r.${quantity}_${line.toLowerCase()}`).join(', ')}]`

// openWB counts in Wh. 1 stands for the number that it gave the counter.
const OPENWB = `Object.entries({
  power: r.grid_power,
  imported: r.imported * 1000,
  exported: r.exported * 1000,
  powers: ${ofLines('power')},
  currents: ${ofLines('current')},
  voltages: ${ofLines('voltage')},
}).map(([key, payload]) => ({ topic: 'openWB/mqtt/counter/1/get/' + key, payload: JSON.stringify(payload) }))`

const venusLine = (line: string) => {
  const of = (quantity: string) => `${quantity}: r.${quantity}_${line.toLowerCase()}`
  return `    ${line}: { ${of('power')}, ${of('current')}, ${of('voltage')} },\n`
}

const VENUS = `{
  payload: { grid: {
    power: r.grid_power,
    energy_forward: r.imported,
    energy_reverse: r.exported,
${lines.map(venusLine).join('')}  } },
}`

/** MQTT, for programs that cannot send a token: Node-RED reads the meter and publishes what openWB 2
 *  (a topic for each value) or Venus OS (one of JSON, by dbus-mqtt-grid) takes from their brokers.
 *  @see packages/modules/devices/generic/mqtt/counter.py in openWB/core; README of
 *  mr-manuel/venus-os_dbus-mqtt-grid; 10-mqtt.js in Node-RED */
export function mqttRecipes(context: RecipeContext): Recipe[] {
  const variant = (
    id: RecipeId & ('mqtt-openwb' | 'mqtt-venus'),
    broker: string,
    topic: string,
    messages: string,
  ): Recipe => ({
    id,
    files: [
      {
        fileName: 'flow.json',
        language: 'json',
        text: meterFlow(context, {
          messages,
          end: { type: 'mqtt out', name: '', topic, qos: '', retain: '' },
          broker: {
            name: '',
            broker,
            port: '1883',
            autoConnect: true,
            keepalive: '60',
            protocolVersion: '4',
          },
        }),
        hasSecret: true,
      },
    ],
    since: 'Node-RED 2.0',
    notes: ['node-red-import', id, 'refused-node-red', ...certificateNotes(context)],
  })
  return [
    variant('mqtt-openwb', 'openwb.local', '', OPENWB),
    variant('mqtt-venus', 'venus.local', `${placeOf(context)}/grid`, VENUS),
  ]
}
