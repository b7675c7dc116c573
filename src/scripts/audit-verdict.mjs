/** @typedef {{ isBad: boolean, lines: string[] }} Verdict */

/** One package with advisories, as `npm audit --json` tells it.
 *  @typedef {{ name: string, severity: string, range: string, via: (string | { title?: string, url?: string })[] }} Finding */

/** What an audit by npm means. A registry that keeps no advisories, or cannot be reached, is told but
 *  is no fault of the tree.
 *  @param {string} output of `npm audit --json`
 *  @returns {Verdict} isBad: there are findings */
export function auditVerdict(output) {
  const report = parse(output)
  const found = report?.metadata?.vulnerabilities?.total
  if (typeof found !== 'number') {
    const reason = report?.message ?? report?.error?.summary ?? 'npm said nothing'
    return { isBad: false, lines: [`NOT AUDITED: the registry gave no advisories (${reason}).`] }
  }
  if (found === 0) {
    const packages = report?.metadata?.dependencies?.total ?? 0
    return { isBad: false, lines: [`No known vulnerability in ${packages} packages.`] }
  }
  return { isBad: true, lines: Object.values(report?.vulnerabilities ?? {}).map(inWords) }
}

/** @param {Finding} finding */
function inWords({ name, severity, range, via }) {
  const causes = via.map((cause) =>
    typeof cause === 'string' ? `by way of ${cause}` : [cause.title, cause.url].join(' '),
  )
  return `${severity}: ${name} ${range}: ${causes.join('; ')}`
}

/** The parts of npm's answer that are looked at; after an error it has others.
 *  @typedef {object} Report
 *  @property {string} [message]
 *  @property {{ summary?: string }} [error]
 *  @property {Record<string, Finding>} [vulnerabilities]
 *  @property {{ vulnerabilities?: { total?: number }, dependencies?: { total?: number } }} [metadata] */

/** @param {string} output  @returns {Report | undefined} */
function parse(output) {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
