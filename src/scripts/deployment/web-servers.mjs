import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the configurations of the documentation are put to work.
 *  @typedef {{ meter: string, dist: string, port: number }} Place */

const folder = mkdtempSync(join(tmpdir(), 'deployment-'))

/** Both web servers: Debian's package, the fence of the documentation that holds the configuration, what in
 *  it stands for the reader's own, and how to run it.
 *  @type {{ name: string, package: string, fence: string,
 *    own: (place: Place) => [string, string][],
 *    command: (config: string) => [string, string[]] }[]} */
export const webServers = [
  {
    name: 'nginx',
    package: 'nginx-light',
    fence: 'nginx',
    own: ({ meter, dist, port }) => [
      ['listen 80', `listen 127.0.0.1:${port}`],
      ['/srv/access-tokens', dist],
      ['http://ksem-12345678', meter],
    ],
    command: (config) => ['nginx', ['-p', folder, '-c', writeNginxMain(config)]],
  },
  {
    name: 'caddy',
    package: 'caddy',
    fence: 'caddyfile',
    own: ({ meter, dist, port }) => [
      ['auto_https off', 'auto_https off\n\tadmin off'],
      ['http:// {', `http://:${port} {`],
      [
        'http://cellar-pc, http://localhost {',
        `http://cellar-pc:${port}, http://localhost:${port} {`,
      ],
      ['/srv/access-tokens', dist],
      ['http://ksem-12345678', meter],
    ],
    command: (config) => ['caddy', ['run', '--adapter', 'caddyfile', '--config', config]],
  },
]

/** Writes a web server's configuration out of docs/deployment.md.
 *  @param {typeof webServers[number]} server  @param {Place} place  @returns the file's path
 *  @throws when the page holds no such configuration, or not what stands for the reader's own */
export function writeConfig(server, place) {
  const page = readFileSync('docs/deployment.md', 'utf8')
  const config = page.split(`\n\`\`\`${server.fence}\n`)[1]?.split('\n```')[0]
  if (config === undefined) throw new Error(`docs/deployment.md configures no ${server.name}.`)
  const text = server.own(place).reduce((done, [theirs, ours]) => {
    if (!done.includes(theirs)) throw new Error(`${server.name}: nothing to replace: ${theirs}`)
    return done.replaceAll(theirs, ours)
  }, config)
  const file = join(folder, server.name)
  writeFileSync(file, `${text}\n`)
  return file
}

/** Makes sure that the programs are there, from Debian's packages where this may be done.
 *  @throws when one is missing and cannot be installed */
export function ensureInstalled() {
  const missing = webServers.filter(({ name }) => spawnSync(name, ['-v']).error !== undefined)
  if (missing.length === 0) return
  const packages = missing.map((server) => server.package)
  console.log(`Installing ${packages.join(' and ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['-qq', 'update'], { stdio: 'inherit', env })
  const args = ['-qq', '-y', '--no-install-recommends', 'install', ...packages]
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (status !== 0) throw new Error(`This check needs ${packages.join(' and ')} installed.`)
}

/** The site as Debian's nginx.conf includes it, without its global places.  @param {string} site */
function writeNginxMain(site) {
  const file = join(folder, 'nginx.conf')
  // As root the worker would change to a user that cannot read the project's folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    file,
    `${user}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${site};
}
`,
  )
  return file
}
