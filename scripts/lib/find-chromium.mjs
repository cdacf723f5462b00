import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
/** It draws pages as Chromium does, and has no windows around them: tests that open many take two thirds of the time. */
const WITHOUT_WINDOWS = 'chromium-headless-shell'

const { PATH = '', PROGRAMFILES = '', 'ProgramFiles(x86)': PROGRAMFILES_X86 = '', LOCALAPPDATA = '' } = process.env

const USUAL_PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => NAMES.map((name) => join(folder, name))),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
    .filter((folder) => folder !== '')
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/**
 * The browsers of this machine that a person could have open, the preferred first. One that is named in
 * PLAYWRIGHT_CHROMIUM_PATH is the only one.
 * @returns {string[]}
 */
export function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) return [named]
  const places = [...NAMES.flatMap(onPath), ...(USUAL_PLACES[process.platform] ?? [])]
  return [...new Set(places)].filter((path) => existsSync(path))
}

/**
 * The same for the end-to-end tests, where one is preferred that nobody could look at.
 * @returns {string[]}
 */
export function findTestChromium() {
  const isNamed = Boolean(process.env.PLAYWRIGHT_CHROMIUM_PATH)
  const light = isNamed ? [] : onPath(WITHOUT_WINDOWS).filter((path) => existsSync(path))
  return [...light, ...findChromium()]
}

function onPath(name) {
  return PATH.split(delimiter).map((folder) => join(folder, name))
}
