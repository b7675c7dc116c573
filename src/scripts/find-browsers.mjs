import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium, firefox } from '@playwright/test'

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** A browser to test with. `path` is undefined for the build that Playwright brings itself.
 *  @typedef {{ path: string | undefined }} FoundBrowser */

/** Commands looked for in PATH, in this order, and where installers put what is not in PATH. The headless
 *  shell comes first: it is the same engine without a window, and the tests take half the time in it. It is
 *  also what Playwright's own download runs.
 *  @type {Record<BrowserName, { commands: string[], paths: string[] }>} */
const installed = {
  chromium: {
    commands: [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
      ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  firefox: {
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inProgramFiles('Mozilla Firefox/firefox.exe'),
    ],
  },
}

/** The browser the tests use: Playwright's own build where it is there, else an installed one.
 *  @param {BrowserName} name  @returns {FoundBrowser | undefined} */
export function findBrowser(name) {
  const own = (name === 'chromium' ? chromium : firefox).executablePath()
  if (existsSync(own)) return { path: undefined }
  const path = findInstalled(name)
  return path === undefined ? undefined : { path }
}

/** The first of the browser's commands that is in one of the folders, else what an installer put elsewhere.
 *  @param {BrowserName} name  @param {string} search folders, as in PATH  @returns {string | undefined} */
export function findInstalled(name, search = process.env['PATH'] ?? '') {
  const folders = search.split(delimiter)
  const { commands, paths } = installed[name]
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...paths,
  ]
  return candidates.find(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} path  @returns {string[]} */
function inProgramFiles(path) {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : [join(folder, path)]
  })
}
