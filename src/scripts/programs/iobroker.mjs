import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

import { freePort } from '../deployment/processes.mjs'
import { findInNpm, npmFolder } from './npm-programs.mjs'
import { runBeside, until } from './program.mjs'

const run = promisify(execFile)

const controller = join(npmFolder, 'node_modules/iobroker.js-controller')
const INSTANCE = 'system.adapter.javascript.0'

/** ioBroker's controller with its JavaScript adapter; the script is put where the adapter's editor
 *  would save it.  @type {import('./program.mjs').Program} */
export const iobroker = {
  name: 'ioBroker',
  choice: 'ioBroker',
  pastes: 2,
  find: () =>
    `js-controller ${findInNpm('iobroker.js-controller')} with javascript ${findInNpm('iobroker.javascript')}`,
  start: async (handed, { folder }) => {
    const env = environment(folder)
    /** @param {string[]} args */
    const cli = async (...args) =>
      (await run(process.execPath, [join(controller, 'iobroker.js'), ...args], { env })).stdout
    await cli('setup', 'first')
    await moveAway(folder)
    await cli('add', 'javascript', '0', '--enabled', 'false')
    // The adapter's editor is part of another adapter; the script runs without.
    await cli('object', 'set', INSTANCE, 'common.globalDependencies=[]')
    for (const [which, { files }] of handed.entries()) {
      const common = { name: `meter${which}`, engineType: 'Javascript/js', engine: INSTANCE }
      const script = { type: 'script', common: { ...common, enabled: true }, native: {} }
      await cli('object', 'set', scriptOf(which), JSON.stringify(script))
      const source = JSON.stringify(files['meter.js'])
      await cli('object', 'set', scriptOf(which), `common.source=${source}`)
    }
    await cli('object', 'set', INSTANCE, 'common.enabled=true')
    const broker = runBeside(process.execPath, [join(controller, 'controller.js')], { env })

    // A refusal is one only if it was logged since the last look.
    let read = 0
    /** @type {number[]} */
    const refusals = []
    const readLog = () => {
      const text = logOf(folder)
      for (const [which] of handed.entries()) {
        const count = text.slice(read).split(`${scriptOf(which)}: Meter: 401`).length - 1
        refusals[which] = (refusals[which] ?? 0) + count
      }
      read = text.length
    }
    try {
      await until('ioBroker runs the scripts', async () => isRunning(broker, folder), 180_000)
    } catch (error) {
      await broker.stop()
      throw new Error(`It logged: ${logOf(folder).slice(-3000)}`, { cause: error })
    }
    return {
      look: async (which) => {
        readLog()
        const isRefused = (refusals[which] ?? 0) > 0
        refusals[which] = 0
        const id = stateOf(handed[which]?.files['meter.js'] ?? '')
        const value = await cli('state', 'getvalue', id).catch(() => 'null')
        const watts = Number.parseFloat(value)
        const shown = `${value}\n${logOf(folder).slice(-1000)}`
        return { watts: Number.isNaN(watts) ? undefined : watts, shown, isRefused }
      },
      stop: broker.stop,
    }
  },
}

/** @param {number} which */
const scriptOf = (which) => `script.js.meter${which}`

/** @param {string} script */
const stateOf = (script) => `${/const folder = '(.+)'/.exec(script)?.[1] ?? ''}grid_power`

/** Keeps ioBroker's data in a folder of this run. It would give Node more rights by sudo, which is
 *  replaced for it by a command that fails.  @param {string} folder */
function environment(folder) {
  const commands = join(folder, 'commands')
  mkdirSync(commands)
  const sudo = join(commands, 'sudo')
  writeFileSync(sudo, '#!/bin/sh\nexit 1\n')
  chmodSync(sudo, 0o755)
  mkdirSync(join(folder, 'data'))
  return {
    PATH: `${commands}${delimiter}${process.env['PATH']}`,
    HOME: folder,
    IOBROKER_DATA_DIR: join(folder, 'data'),
  }
}

/** Gives its databases ports that are free, and its log the folder of this run.
 *  @param {string} folder */
async function moveAway(folder) {
  const file = join(folder, 'data/iobroker.json')
  const settings = JSON.parse(readFileSync(file, 'utf8'))
  settings.objects.port = await freePort()
  settings.states.port = await freePort()
  settings.log.transport.file1.filename = join(folder, 'log/iobroker')
  writeFileSync(file, JSON.stringify(settings))
}

/** @param {ReturnType<typeof runBeside>} broker  @param {string} folder */
function isRunning(broker, folder) {
  if (broker.hasEnded()) throw new Error('ioBroker has ended.')
  return logOf(folder).includes('registered')
}

/** All that ioBroker has logged so far.  @param {string} folder */
function logOf(folder) {
  try {
    const current = readdirSync(join(folder, 'log')).find((name) => /\d\.log$/.test(name))
    return readFileSync(join(folder, 'log', current ?? ''), 'utf8')
  } catch {
    return ''
  }
}
