import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { freePort } from '../deployment/processes.mjs'
import { findInNpm, npmFolder } from './npm-programs.mjs'
import { runBeside, until } from './program.mjs'

/** Flows imported into the editor, as a person does it. What a flow reads stands below its function.
 *  @type {import('./program.mjs').Program} */
export const nodeRed = {
  name: 'Node-RED',
  choice: 'Node-RED',
  pastes: 2,
  find: () => findInNpm('node-red'),
  start: async (handed, { folder, browser }) => {
    const port = await freePort()
    const settings = join(folder, 'settings.cjs')
    const of = { uiPort: port, uiHost: '127.0.0.1', userDir: folder, credentialSecret: 'check' }
    const quiet = { editorTheme: { tours: false }, telemetry: { enabled: false } }
    writeFileSync(settings, `module.exports = ${JSON.stringify({ ...of, ...quiet })}\n`)
    const red = runBeside(process.execPath, [
      join(npmFolder, 'node_modules/node-red/red.js'),
      '--settings',
      settings,
    ])
    const page = await browser.newPage()
    const stop = async () => {
      await page.close()
      await red.stop()
    }
    try {
      await until(`Node-RED starts: ${red.output()}`, async () =>
        red.output().includes('Started flows'),
      )
      await page.goto(`http://127.0.0.1:${port}/`)
      for (const [index, { files }] of handed.entries()) {
        await importFlow(page, files['flow.json'] ?? '', index)
      }
      await page.locator('#red-ui-header-button-deploy').click()
    } catch (error) {
      await stop()
      throw error
    }
    return {
      look: async (which) => {
        const status = await statusOf(page, handed[which]?.files['flow.json'] ?? '')
        const watts = /^(-?[\d.]+) W$/.exec(status)?.[1]
        return {
          watts: watts === undefined ? undefined : Number(watts),
          shown: status,
          isRefused: status === 'Meter: 401',
        }
      },
      stop,
    }
  },
}

/** @param {import('@playwright/test').Page} page  @param {string} text  @param {number} index */
async function importFlow(page, text, index) {
  await page.locator('#red-ui-workspace-chart').click({ position: { x: 40, y: 40 } })
  await page.keyboard.press('ControlOrMeta+I')
  const field = page.locator('#red-ui-clipboard-dialog-import-text')
  await field.fill(text)
  // The dialog looks at the text after a key.
  await field.press('End')
  await page.locator('#red-ui-clipboard-dialog-ok').click()
  // The nodes hang at the pointer until they are put down.
  await page
    .locator('#red-ui-workspace-chart')
    .click({ position: { x: 400, y: 120 + index * 200 } })
}

/** What stands below the function of a flow, '' for nothing.
 *  @param {import('@playwright/test').Page} page  @param {string} flow */
async function statusOf(page, flow) {
  /** @type {{ id: string, type: string }[]} */
  const nodes = JSON.parse(flow)
  const id = nodes.find(({ type }) => type === 'function')?.id ?? ''
  const label = page.locator(`[id="${id}"] .red-ui-flow-node-status-label`)
  return (await label.count()) === 0 ? '' : ((await label.textContent()) ?? '')
}
