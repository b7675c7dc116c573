import { expect, test, vi } from 'vitest'

import { chooseApi } from './choose-api'

const loaded: string[] = []

vi.mock('./mock-api', () => {
  loaded.push('mock')
  return { createMockApi: () => ({ api: () => {}, notes: [] }) }
})

test('the mock is loaded only without a meter', async () => {
  const { mockControl, notes } = await chooseApi({
    origin: 'https://ksem-12345678',
    ca: undefined,
    tlsInsecure: true,
  })
  expect(loaded).toEqual([])
  expect(mockControl).toBeUndefined()
  expect(notes[0]).toBe('Meter: https://ksem-12345678')
  expect(notes[1]).toContain('Warning')

  await chooseApi(null)
  expect(loaded).toEqual(['mock'])
})
