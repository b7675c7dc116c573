import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

import { parse } from 'yaml'

import { freePort } from '../deployment/processes.mjs'
import { npmFolder } from './npm-programs.mjs'
import { Missing, runBeside } from './program.mjs'

/** Where the shown configuration has json_exporter: its own default port. */
const EXPORTER_PORT = 7979

export const jsonExporter = {
  name: 'json_exporter',
  find: () => {
    const { stdout, stderr, error } = spawnSync('json_exporter', ['--version'], {
      encoding: 'utf8',
    })
    if (error) throw new Missing('not on this machine, and no package of Debian')
    return /version (\S+)/.exec(stdout + stderr)?.[1] ?? ''
  },
}

/** Prometheus with the shown files, rules included. Where json_exporter is missing, its part is played.
 *  @type {import('./program.mjs').Program} */
export const prometheus = {
  name: 'Prometheus',
  choice: 'Prometheus',
  pastes: 1,
  find: () => {
    const { stdout, stderr, error } = spawnSync(command(), ['--version'], { encoding: 'utf8' })
    if (error) throw new Missing('not on this machine, and apt could not download it')
    return /version (\S+?)[+,]/.exec(stdout + stderr)?.[1] ?? ''
  },
  start: async ([handed], { folder }) => {
    for (const [name, text] of Object.entries(handed?.files ?? {})) {
      writeFileSync(join(folder, name), text)
    }
    const exporter = await startExporter(folder, handed?.files['json_exporter.yml'] ?? '')
    const origin = `127.0.0.1:${await freePort()}`
    const server = runBeside(command(), [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${origin}`,
      '--log.level=warn',
    ])
    /** The one value of a query, undefined for none. @param {string} query */
    const ask = async (query) => {
      if (server.hasEnded()) throw new Error(`Prometheus has ended: ${server.output()}`)
      const url = `http://${origin}/api/v1/query?query=${encodeURIComponent(query)}`
      const answer = await fetch(url).catch(() => undefined)
      if (!answer?.ok) return undefined
      const value = (await answer.json()).data.result[0]?.value[1]
      return value === undefined ? undefined : Number(value)
    }
    return {
      look: async () => {
        const watts = await ask('meter_grid_power_watts')
        const up = await ask('up{job=~"meter_.*"}')
        return { watts, shown: `${watts} W, up ${up}`, isRefused: up === 0 }
      },
      stop: async () => {
        await Promise.all([server.stop(), exporter.stop()])
      },
    }
  },
}

/** Prometheus on this machine, else out of Debian's package, which is unpacked but not installed: that
 *  would start it as a service. */
function command() {
  if (spawnSync('prometheus', ['--version']).error === undefined) return 'prometheus'
  const folder = `${npmFolder}-debian`
  const unpacked = join(folder, 'usr/bin/prometheus')
  if (spawnSync(unpacked, ['--version']).error === undefined) return unpacked
  mkdirSync(folder, { recursive: true })
  const options = { cwd: folder, timeout: 120_000 }
  spawnSync('apt-get', ['-qq', 'update'], options)
  spawnSync('apt-get', ['-qq', 'download', 'prometheus'], options)
  const archive = readdirSync(folder).find((name) => name.endsWith('.deb'))
  if (archive !== undefined) spawnSync('dpkg', ['-x', archive, '.'], options)
  return unpacked
}

/** @param {string} folder  @param {string} config */
async function startExporter(folder, config) {
  try {
    jsonExporter.find()
    return runBeside('json_exporter', [
      `--config.file=${join(folder, 'json_exporter.yml')}`,
      `--web.listen-address=127.0.0.1:${EXPORTER_PORT}`,
    ])
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    return playExporter(config)
  }
}

/** @typedef {{ name: string, help: string, valuetype: string, path: string }} Metric */
/** @typedef {{ http_client_config: { authorization: { credentials: string } }, metrics: Metric[] }} Module */

/** Plays json_exporter, as far as the shown configuration goes.  @param {string} config */
async function playExporter(config) {
  /** @type {{ modules: Record<string, Module> }} */
  const { modules } = parse(config)
  const server = createServer(async (incoming, outgoing) => {
    const { searchParams } = new URL(incoming.url ?? '', 'http://exporter')
    const asked = modules[searchParams.get('module') ?? '']
    const answer = await fetch(searchParams.get('target') ?? '', {
      headers: { Authorization: `Bearer ${asked?.http_client_config.authorization.credentials}` },
    })
    if (!answer.ok) return outgoing.writeHead(503).end()
    const { values } = (await answer.json())['smart-meter']
    for (const { name, help, valuetype, path } of asked?.metrics ?? []) {
      const key = /^\{ \.smart-meter\.values\.(\S+) \}$/.exec(path)?.[1] ?? ''
      outgoing.write(
        `# HELP ${name} ${help}\n# TYPE ${name} ${valuetype}\n${name} ${values[key]}\n`,
      )
    }
    return outgoing.end()
  })
  server.listen(EXPORTER_PORT, '127.0.0.1')
  await once(server, 'listening')
  return {
    stop: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
