import type { Role } from '../../../api/token'
import type { Lifetime } from './expiry'

/** A lifetime that needs no date beside it. */
export type PresetLifetime = Exclude<Lifetime, 'date'>

export type ProgramId =
  | 'evcc'
  | 'home-assistant'
  | 'iobroker'
  | 'node-red'
  | 'openhab'
  | 'fhem'
  | 'mqtt'
  | 'grafana'
  | 'telegraf'
  | 'prometheus'
  | NamelessId

/** Purposes that are not one program: the catalogue has a text for each, and for the token's name. */
type NamelessId = 'curl' | 'settings' | 'person'

/** What a token may be for, and what ADD proposes then. Everything proposed can be changed. */
export type Program = {
  /** The most used are offered at once, the others in a group of their own. */
  group: 'common' | 'more'
  role: Role
  lifetime: PresetLifetime
} & (
  | {
      id: Exclude<ProgramId, NamelessId>
      /** A proper noun, the same in every language. */
      name: string
    }
  | { id: NamelessId; name: null }
)

const program = (
  id: Exclude<ProgramId, NamelessId>,
  name: string,
  group: Program['group'] = 'more',
): Program => ({ id, name, group, role: 'api', lifetime: '1y' })

// An admin token gets the shorter life, because nobody notices a forgotten one.
const manager = { name: null, role: 'admin', lifetime: '90d' } as const

/** The purposes, in the order in which they are offered. */
export const programs: readonly Program[] = [
  program('evcc', 'evcc', 'common'),
  program('home-assistant', 'Home Assistant', 'common'),
  program('iobroker', 'ioBroker', 'common'),
  program('node-red', 'Node-RED', 'common'),
  { id: 'curl', name: null, group: 'common', role: 'api', lifetime: '1y' },
  { id: 'person', group: 'common', ...manager },
  program('openhab', 'openHAB'),
  program('fhem', 'FHEM'),
  program('mqtt', 'MQTT (openWB, Venus OS)'),
  program('grafana', 'Grafana'),
  program('telegraf', 'Telegraf'),
  program('prometheus', 'Prometheus'),
  { id: 'settings', group: 'more', ...manager },
]
