import { expect, test } from 'vitest'

import { formatAddress, parseMeterAddress } from './meter-address'

test.each([
  ['ksem-12345678', 'http:', 'ksem-12345678', 80],
  ['  KSEM-12345678.fritz.box ', 'http:', 'ksem-12345678.fritz.box', 80],
  ['192.168.1.5:8080', 'http:', '192.168.1.5', 8080],
  ['http://meter.local', 'http:', 'meter.local', 80],
  ['HTTP://meter.local/', 'http:', 'meter.local', 80],
  ['http://meter.local:443', 'http:', 'meter.local', 443],
  ['https://meter.example:8443', 'https:', 'meter.example', 8443],
  ['https://meter.example', 'https:', 'meter.example', 443],
  ['[fe80::1]', 'http:', '[fe80::1]', 80],
  ['[FE80:0::0:1]:81', 'http:', '[fe80::1]', 81],
  ['https://[::1]/', 'https:', '[::1]', 443],
  ['zähler.example', 'http:', 'xn--zhler-gra.example', 80],
  ['my_meter', 'http:', 'my_meter', 80],
  ['meter.example.', 'http:', 'meter.example.', 80],
])('%j is an address', (typed, protocol, host, port) => {
  expect(parseMeterAddress(typed)).toEqual({ ok: true, address: { protocol, host, port } })
})

test.each([
  ['', 'empty'],
  [' \t', 'empty'],
  ['ftp://meter', 'protocol'],
  ['javascript://meter', 'protocol'],
  ['http://admin:secret@meter', 'credentials'],
  ['admin@meter', 'credentials'],
  ['http://meter/access-token', 'path'],
  ['meter/api/json', 'path'],
  ['meter?x', 'path'],
  ['meter#x', 'path'],
  ['meter\\x', 'path'],
  ['http://meter//', 'path'],
  ['meter:0', 'port'],
  ['meter:65536', 'port'],
  ['meter:', 'port'],
  ['meter:http', 'port'],
  ['meter:80:80', 'host'],
  ['meter:+80', 'port'],
  ['fe80::1', 'host'],
  ['[fe80::1%eth0]', 'host'],
  ['[fe80::1', 'host'],
  ['[fe80::1]x', 'host'],
  ['me\tter', 'host'],
  ['http://', 'host'],
  ['two words', 'host'],
  ['meter,local', 'host'],
  ['"meter"', 'host'],
  ["me'ter", 'host'],
  ['$(id)', 'host'],
  ['`id`', 'host'],
  ['{{meter}}', 'host'],
  ['meter;id', 'host'],
  ['-oProxy', 'host'],
  ['a..b', 'host'],
  ['%41', 'host'],
  ['999.1.1.1', 'host'],
  ['a.'.repeat(130), 'host'],
])('%j is refused because of its %s', (typed, problem) => {
  expect(parseMeterAddress(typed)).toEqual({ ok: false, problem })
})

const written = (typed: string) => {
  const parsed = parseMeterAddress(typed)
  return parsed.ok ? formatAddress(parsed.address) : parsed.problem
}

test('is written without the port that goes without saying', () => {
  expect(written('meter:80')).toBe('http://meter')
  expect(written('https://meter:443')).toBe('https://meter')
  expect(written('http://meter:443')).toBe('http://meter:443')
  expect(written('https://[::1]:80')).toBe('https://[::1]:80')
})
