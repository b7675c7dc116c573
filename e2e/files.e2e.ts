import { readFile } from 'node:fs/promises'

import type { Download } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'

import { seedTokenId, seedTokenNames } from '../src/mock/seed'
import { ListPage } from './pages/list-page'
import { expect, test } from './support/test'

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c))

test('each calendar holds the expiries to come, and files are saved without a connection too', async ({
  page,
  context,
  baseURL,
  list,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()
  // First of all: another file would have brought the code.
  await test.step('a file is saved although the connection is gone: its code comes with the menu', async () => {
    await list.menu.open()
    await context.setOffline(true)
    const saved = page.waitForEvent('download')
    await list.menu.item('Export as CSV').click()
    expect((await saved).suggestedFilename()).toBe('Access-tokens.csv')
    await context.setOffline(false)
  })
  await test.step('the calendar of all holds every expiry to come, with alarms', async () => {
    const saved = page.waitForEvent('download')
    await list.choose('Calendar of all expiries')
    const download = await saved
    expect(download.suggestedFilename()).toBe('Access-tokens.ics')
    const events = eventsIn(await textOf(download))
    const ahead = Object.values(seedTokenNames).filter(
      (name) => name !== seedTokenNames.expired && name !== seedTokenNames.neverExpires,
    )
    expect(events.map(({ summary }) => summary).toSorted()).toEqual(
      ahead.map((name) => `Access token “${name}” expires`).toSorted(),
    )
    const wallbox = events.find(({ summary }) => summary.includes('Wallbox'))
    expect(wallbox?.startDate.toJSDate().toISOString()).toBe('2026-12-02T16:00:00.000Z')
    expect(
      wallbox?.component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    ).toEqual(['-P14D', '-P3D'])
    expect(wallbox?.description).toContain(`1. Open ${baseURL}${ListPage.path} and sign in.`)
    await expect(page.getByText(`The calendar file holds ${events.length} dates.`)).toBeVisible()
  })
  await test.step('the calendar of one token is saved by keyboard alone', async () => {
    const saved = page.waitForEvent('download')
    await list.row('evcc').menu.chooseByKeyboard('Calendar file')
    const download = await saved
    expect(download.suggestedFilename()).toBe('evcc.ics')
    const events = eventsIn(await textOf(download))
    expect(events.map(({ uid }) => uid)).toEqual([`${seedTokenId(0)}@meter-access-tokens`])
  })
  await test.step('a token without an expiry to come says why it has no calendar', async () => {
    await list.row(seedTokenNames.neverExpires).choose('Calendar file')
    await expect(page.getByText('“Installer laptop” never expires, so')).toBeVisible()
    await list.row(seedTokenNames.expired).choose('Calendar file')
    await expect(page.getByText('“Old tablet” has already expired, so')).toBeVisible()
  })
})

test('an empty list has nothing to save, and says so', async ({ page, list, signIn, meter }) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(list.empty).toBeVisible()
  await list.choose('Calendar of all expiries')
  await expect(page.getByText('No token here expires in the future')).toBeVisible()
  await list.choose('Export as CSV')
  await expect(page.getByText('There is no token to export.')).toBeVisible()
})

test('the CSV has a row per token, and no name in it is a formula', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await meter.setSeed('odd-names')
  await signIn()
  const saved = page.waitForEvent('download')
  await list.choose('Export as CSV')
  const download = await saved
  expect(download.suggestedFilename()).toBe('Access-tokens.csv')
  const [header = [], ...rows]: string[][] = parse(await textOf(download), { bom: true })
  expect(header).toEqual([
    'Name',
    'Role',
    'Status',
    'Created',
    'Authorised',
    'Expires',
    'Last used',
    'Identifier',
  ])
  expect(rows).toHaveLength(13)
  const names = rows.map(([name]) => name)
  expect(names).toEqual(
    expect.arrayContaining(["'+49 30 123456", "'-1", "'@home", 'مراقبة الطاقة']),
  )
  expect(names.filter((name) => /^[=+\-@]/.test(name ?? ''))).toEqual([])
  for (const [, , , created] of rows) expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
})
