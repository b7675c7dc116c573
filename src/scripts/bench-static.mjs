// How fast the built host sends files beside nginx with the configuration of docs/deployment.md: the same
// folder, headers and checks, one process each, a log line a request (to /dev/null), one after the other
// over and over. Times depend on the machine and on what else it does, so no test asserts them; the processor
// time that an answer takes depends least on it. Linux and loopback only.
// npm run bench:static -- --rounds 3
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { cpuMs } from './bench/cpu.mjs'
import { load } from './bench/load.mjs'
import { printTable } from './bench/table.mjs'
import { freePort, startWebServer } from './deployment/processes.mjs'
import { webServers, writeConfig } from './deployment/web-servers.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } })
const ROUNDS = Number(values.rounds)
if (!(ROUNDS >= 1 && ROUNDS <= 50)) throw new Error('--rounds must be a number up to 50')
const MEASURED_MS = 1000
/** Until Node has compiled what it runs often. */
const WARM_UP_MS = 4000

/** Debian keeps it where users have no path to. */
process.env['PATH'] += ':/usr/sbin'
const webServer = webServers.find(({ name }) => name === 'nginx')
if (!webServer || spawnSync(webServer.name, ['-v']).error) {
  console.log('Skipped: nginx is not installed (Debian: apt-get install nginx-light).')
  process.exit()
}

const dist = resolve('dist')
const files = [
  { name: 'index.html', path: '/index.html' },
  { name: 'largest script', path: scripts().at(-1) ?? '' },
  { name: 'small script', path: scripts().find(hasPacked) ?? '' },
]

const hostPort = await freePort()
const ourServer = await startWebServer(
  'env',
  ['-u', 'METER_URL', '-u', 'HOST', `PORT=${hostPort}`, process.execPath, 'build/server/main.js'],
  hostPort,
)
/** @type {import('./deployment/processes.mjs').Running | undefined} */
let other
try {
  const nginxPort = await freePort()
  const logging = {
    ...webServer,
    /** @type {typeof webServer.own} */
    own: (place) => [
      ...webServer.own(place),
      [
        'server_tokens off;',
        'server_tokens off; access_log /dev/null; keepalive_requests 10000000;',
      ],
    ],
  }
  const config = writeConfig(logging, { meter: 'http://127.0.0.1:9', dist, port: nginxPort })
  other = await startWebServer(...webServer.command(config), nginxPort)
  /** @type {Record<string, number | string>[]} */
  const rows = []
  for (const file of files) rows.push(...(await compare(file, ourServer, other)))
  printTable(
    `Files on 32 connections, gzip, Node ${process.version} (${ROUNDS} rounds; ratio: host to nginx, more is better)`,
    rows,
  )
} finally {
  await Promise.all([ourServer.stop(), other?.stop()])
}

/** Both in turns, so that what else the machine does meets both; who begins changes from round to round.
 *  @typedef {import('./deployment/processes.mjs').Running} Running
 *  @param {{ name: string, path: string }} file  @param {Running} ours  @param {Running} theirs */
async function compare({ name, path }, ours, theirs) {
  await measure(ours, path, WARM_UP_MS)
  /** @type {Record<'perSecond' | 'perCpuSecond', { host: number, nginx: number }[]>} */
  const rounds = { perSecond: [], perCpuSecond: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const isOursFirst = round % 2 === 0
    const early = isOursFirst ? await measure(ours, path, MEASURED_MS) : undefined
    const nginx = await measure(theirs, path, MEASURED_MS)
    const host = early ?? (await measure(ours, path, MEASURED_MS))
    rounds.perSecond.push({ host: host.perSecond, nginx: nginx.perSecond })
    rounds.perCpuSecond.push({ host: host.perCpuSecond, nginx: nginx.perCpuSecond })
  }
  return [
    { file: name, answers: 'a second', ...summary(rounds.perSecond) },
    { file: name, answers: 'a second of its CPU time', ...summary(rounds.perCpuSecond) },
  ]
}

/** @param {Running} server  @param {string} path  @param {number} ms */
async function measure({ origin, pid }, path, ms) {
  const beforeMs = cpuMs(pid)
  const { answers, tookMs } = await load(Number(new URL(origin).port), path, hasPacked(path), ms)
  const perMs = 1000 * answers
  return { perSecond: perMs / tookMs, perCpuSecond: perMs / (cpuMs(pid) - beforeMs) }
}

/** @param {readonly { host: number, nginx: number }[]} rounds */
function summary(rounds) {
  const hosts = lowMiddleHigh(rounds.map(({ host }) => host))
  const others = lowMiddleHigh(rounds.map(({ nginx }) => nginx))
  const ratios = lowMiddleHigh(rounds.map(({ host, nginx }) => host / nginx))
  return {
    host: hosts.middle.toFixed(0),
    nginx: others.middle.toFixed(0),
    'ratio min': ratios.low.toFixed(2),
    median: ratios.middle.toFixed(2),
    max: ratios.high.toFixed(2),
  }
}

/** @param {readonly number[]} figures */
function lowMiddleHigh(figures) {
  const [low = Number.NaN, ...others] = figures.toSorted((a, b) => a - b)
  const sorted = [low, ...others]
  const middle = sorted[Math.floor(sorted.length / 2)] ?? low
  return { low, middle, high: sorted.at(-1) ?? low }
}

/** Paths of the scripts that were built, from small to large. */
function scripts() {
  const sizeOf = (/** @type {string} */ path) => statSync(join(dist, path)).size
  return readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `/assets/${name}`)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
}

/** @param {string} path */
function hasPacked(path) {
  return existsSync(join(dist, `${path}.gz`))
}
