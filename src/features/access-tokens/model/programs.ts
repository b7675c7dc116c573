import type { Role } from '../../../api/token'
import type { Lifetime } from './expiry'

/** A lifetime that needs no date beside it. */
export type PresetLifetime = Exclude<Lifetime, 'date'>

export type ProgramId =
  | 'evcc'
  | 'home-assistant'
  | 'iobroker'
  | 'node-red'
  | 'telegraf'
  | 'prometheus'
  | 'curl'
  | 'person'

/** What a token may be for, and what ADD proposes then. Everything proposed can be changed. */
export type Program = {
  id: ProgramId
  /** A proper noun, the same in every language; null = the screen proposes a text of its own. */
  name: string | null
  role: Role
  lifetime: PresetLifetime
}

const program = (id: ProgramId, name: string): Program => ({
  id,
  name,
  role: 'api',
  lifetime: '1y',
})

/** The purposes, in the order in which they are offered. */
export const programs: readonly Program[] = [
  program('evcc', 'evcc'),
  program('home-assistant', 'Home Assistant'),
  program('iobroker', 'ioBroker'),
  program('node-red', 'Node-RED'),
  program('telegraf', 'Telegraf'),
  program('prometheus', 'Prometheus'),
  program('curl', 'curl'),
  // A person manages the meter, so the shorter life: nobody notices a forgotten admin token.
  { id: 'person', name: null, role: 'admin', lifetime: '90d' },
]
