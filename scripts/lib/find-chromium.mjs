import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

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
 * The browsers of this machine that can run the end-to-end tests, the preferred first. One that is named in
 * PLAYWRIGHT_CHROMIUM_PATH is the only one.
 * @returns {string[]}
 */
export function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) return [named]
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const places = [...onPath, ...(USUAL_PLACES[process.platform] ?? [])]
  return [...new Set(places)].filter((path) => existsSync(path))
}
