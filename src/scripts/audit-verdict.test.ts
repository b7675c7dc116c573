import { expect, test } from 'vitest'

import { auditVerdict } from './audit-verdict.mjs'

const report = (total: number, vulnerabilities: object = {}) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { total }, dependencies: { total: 248 } },
  })

test('an audit without findings says how much it looked at', () => {
  expect(auditVerdict(report(0))).toEqual({
    isBad: false,
    lines: ['No known vulnerability in 248 packages.'],
  })
})

test('findings are named with what they come from', () => {
  const verdict = auditVerdict(
    report(2, {
      inner: {
        name: 'inner',
        severity: 'high',
        range: '<1.2.3',
        via: [{ title: 'Runs what it reads', url: 'https://example.invalid/1' }],
      },
      outer: { name: 'outer', severity: 'high', range: '*', via: ['inner'] },
    }),
  )
  expect(verdict).toEqual({
    isBad: true,
    lines: [
      'high: inner <1.2.3: Runs what it reads https://example.invalid/1',
      'high: outer *: by way of inner',
    ],
  })
})

test.each([
  ['a registry without advisories', '{"message":"405 Method Not Allowed"}', '405 Method'],
  ['no network', '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND"}}', 'ENOTFOUND'],
  ['no answer at all', '', 'npm said nothing'],
])('%s is said, and is no finding', (_case, output, reason) => {
  const { isBad, lines } = auditVerdict(output)
  expect(isBad).toBe(false)
  expect(lines.join()).toMatch(/^NOT AUDITED/)
  expect(lines.join()).toContain(reason)
})
