import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import {
  context,
  file,
  hostileContexts,
  jq,
  readingsOfValues,
  secret,
  unchecked,
  url,
  yaml,
} from '../../../../test/recipes'
import { grafanaRecipes } from './grafana'

const dashboardShape = z.object({
  panels: z.array(z.object({ targets: z.array(z.object({ root_selector: z.string() })) })),
})

/** Grafana replaces `$NAME` and `${NAME}` in the values it has read, and `$$` by one. */
const withVariables = (value: unknown): unknown => {
  if (typeof value === 'string') {
    expect(value.replaceAll('$$', '')).not.toContain('$')
    return value.replaceAll('$$', () => '$')
  }
  if (Array.isArray(value)) return value.map(withVariables)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withVariables(part)]))
}

describe.each(hostileContexts)('%s', (_, from) => {
  test('Grafana reads the data source', () => {
    expect(withVariables(yaml(file('grafana', 'grafana-file', from)))).toEqual({
      apiVersion: 1,
      datasources: [
        {
          name: 'meter_ca6e797f',
          uid: 'meter_ca6e797f',
          type: 'yesoreyeram-infinity-datasource',
          jsonData: { auth_method: 'bearerToken', allowedHosts: ['http://ksem-1:8080'] },
          secureJsonData: { bearerToken: from.secret },
        },
      ],
    })
  })
})

test('reads every value with one query of the dashboard', () => {
  const dashboard: unknown = JSON.parse(file('grafana', 'grafana-file', context, 1))
  expect(dashboard).toMatchObject({
    panels: [
      {
        datasource: { uid: 'meter_ca6e797f' },
        targets: [{ type: 'json', parser: 'jq-backend', format: 'table', url }],
      },
    ],
  })
  const query = dashboardShape.parse(dashboard).panels[0]?.targets[0]?.root_selector
  const row = z.record(z.string(), z.number()).parse({ ...Object(jq(query ?? '')) })
  expect(Object.values(row)).toEqual(Object.values(readingsOfValues))
  expect(Object.keys(row).slice(0, 2)).toEqual(['gridPower (W)', 'imported (kWh)'])
})

test('has the entries of Grafana’s own page', () => {
  const form = grafanaRecipes(context).find(({ id }) => id === 'grafana-form')
  expect(form?.fields?.map(({ id }) => id)).toEqual(['token', 'allowedHost', 'url', 'query'])
  expect(form?.fields?.[0]).toEqual({ id: 'token', value: secret, hasSecret: true })
})

test('reads a meter without looking at its certificate', () => {
  expect(yaml(file('grafana', 'grafana-file', unchecked))).toMatchObject({
    datasources: [{ jsonData: { tlsSkipVerify: true, allowedHosts: ['https://[fe80::1]'] } }],
  })
})
