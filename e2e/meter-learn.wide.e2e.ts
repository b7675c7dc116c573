import { otherEnvelopes } from '../src/test/firmware/other-envelopes'
import { otherUnits } from '../src/test/firmware/other-units'
import { NOW } from './support/meter'
import { leaks, reportOnFirmware } from './support/recording'
import { expect, test } from './support/test'

// Run by `npm run check:wide`: the same as meter-learn.e2e.ts, of other firmwares.
test.describe('a recording of', () => {
  test('a firmware with milliseconds and ISO times tells its units', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherUnits(NOW))
    expect(report).toContain('created_at: Unix seconds | created_at: Unix milliseconds | line ')
    expect(report).toContain('or ISO time with zone, as text | line ')
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with envelopes tells where the secret is', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherEnvelopes(NOW))
    expect(report).toContain(
      '| ADD | where the secret is | secret | result.data.{word-1}.bearer | line ',
    )
    expect(leaks(report, secrets)).toEqual([])
  })
})
