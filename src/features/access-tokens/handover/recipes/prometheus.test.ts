import { runInNewContext } from 'node:vm'

import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import {
  context,
  file,
  hostileContexts,
  readingsOfValues,
  second,
  unchecked,
  url,
  values,
  yaml,
} from '../../../../test/recipes'

const exporterShape = z.object({
  modules: z.record(
    z.string(),
    z.object({ metrics: z.array(z.looseObject({ name: z.string(), path: z.string() })) }),
  ),
})
const rulesShape = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ record: z.string(), expr: z.string() })) })),
})

const metricsOf = (text: string) =>
  Object.values(exporterShape.parse(yaml(text)).modules).flatMap(({ metrics }) => metrics)

describe.each(hostileContexts)('%s', (_, from) => {
  test('json_exporter and Prometheus read it', () => {
    expect(yaml(file('prometheus', 'prometheus', from))).toMatchObject({
      modules: {
        meter_ca6e797f: { http_client_config: { authorization: { credentials: from.secret } } },
      },
    })
    expect(yaml(file('prometheus', 'prometheus', from, 1))).toEqual({
      rule_files: ['meter.rules.yml'],
      scrape_configs: [
        {
          job_name: 'meter_ca6e797f',
          scrape_interval: '15s',
          metrics_path: '/probe',
          params: { module: ['meter_ca6e797f'], target: [url] },
          static_configs: [{ targets: ['localhost:7979'] }],
          relabel_configs: [{ target_label: 'instance', replacement: 'http://ksem-1:8080' }],
        },
      ],
    })
  })
})

test('names, types and explains each value, and makes whole units of them', () => {
  const metrics = metricsOf(file('prometheus', 'prometheus', context))
  expect(new Set(metrics.map(({ name }) => name)).size).toBe(Object.keys(values).length)
  expect(metrics).toContainEqual({
    name: 'meter_import_milliwatt_hours_total',
    help: 'imported (active_energy_+)',
    valuetype: 'counter',
    path: '{ .smart-meter.values.active_energy_+ }',
  })
  const scraped = Object.fromEntries(
    metrics.map(({ name, path }) => [
      name,
      values[/^\{ \.smart-meter\.values\.(\S+) \}$/.exec(path)?.[1] ?? ''],
    ]),
  )
  const { groups } = rulesShape.parse(yaml(file('prometheus', 'prometheus', context, 2)))
  const rules = groups.flatMap((group) => group.rules)
  const recorded = rules.map(({ record, expr }): [string, unknown] => [
    record.replace(/^meter_|_[a-z]+(?:_hours)?$/g, '').replace(/_kilowatt$/, ''),
    runInNewContext(expr, scraped),
  ])
  expect(Object.fromEntries(recorded)).toEqual(readingsOfValues)
})

test('names another token’s module and job otherwise', () => {
  expect(yaml(file('prometheus', 'prometheus', second))).not.toHaveProperty(
    'modules.meter_ca6e797f',
  )
})

test('reads a meter without looking at its certificate', () => {
  expect(yaml(file('prometheus', 'prometheus', unchecked))).toMatchObject({
    modules: {
      meter_ca6e797f: { http_client_config: { tls_config: { insecure_skip_verify: true } } },
    },
  })
})
