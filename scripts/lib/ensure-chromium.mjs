import { createRequire } from 'node:module'
import { findTestChromium } from './find-chromium.mjs'
import { inProject } from './project.mjs'
import { run, runNode, tool } from './run.mjs'

const DOWNLOAD_MS = 5 * 60_000
const PACKAGE_MS = 8 * 60_000

const PACKAGE_MANAGERS = [
  ['apt-get', 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation'],
  ['dnf', 'dnf install -y chromium'],
  ['apk', 'apk add --no-cache chromium'],
  ['pacman', 'pacman -Sy --noconfirm chromium'],
  ['zypper', 'zypper --non-interactive install chromium'],
]

/** The path of a Chromium that starts, installing one if need be; throws a sentence for the person otherwise. */
export async function ensureChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  const found = await firstThatStarts()
  if (found) return found
  if (named) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH=${named} ne démarre pas (does not start).`)

  console.log('Aucun Chromium ici : téléchargement de celui de Playwright…')
  const output = []
  const download = [...tool('e2e', '@playwright/test', 'playwright'), 'install', '--no-shell', 'chromium']
  await runNode(download, { captured: output, timeoutMs: DOWNLOAD_MS })
  return (await firstThatStarts()) ?? (await installPackage()) ?? fail(output)
}

async function installPackage() {
  if (process.platform !== 'linux') return undefined
  const manager = await firstThat(PACKAGE_MANAGERS, ([name]) => succeeds(`command -v ${name}`))
  const isRoot = process.getuid() === 0
  if (!manager || !(isRoot || (await succeeds('sudo -n true')))) return undefined

  const [name, script] = manager
  console.log(`Téléchargement impossible : installation du paquet chromium par ${name}…`)
  const output = []
  const [command, ...args] = [...(isRoot ? [] : ['sudo', '-n']), 'sh', '-c', script]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const code = await run(command, args, { captured: output, timeoutMs: PACKAGE_MS, env })
  if (code !== 0) process.stderr.write(Buffer.concat(output))
  return firstThatStarts()
}

function fail(output) {
  process.stderr.write(Buffer.concat(output))
  throw new Error(
    'Aucun Chromium ne démarre sur cette machine et aucun n’a pu être installé. Installez Chromium ou Chrome, ou donnez ' +
      'son chemin dans PLAYWRIGHT_CHROMIUM_PATH.\nNo Chromium starts on this machine and none could be installed. ' +
      'Install Chromium or Chrome, or give its path in PLAYWRIGHT_CHROMIUM_PATH.',
  )
}

/** Starting is the only proof: a path may be a stub (Ubuntu's snap), or libraries may be missing. */
function firstThatStarts() {
  const { chromium } = createRequire(inProject('e2e/package.json'))('@playwright/test')
  const own = process.env.PLAYWRIGHT_CHROMIUM_PATH ? [] : [chromium.executablePath()]
  return firstThat([...findTestChromium(), ...own], async (executablePath) => {
    try {
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu'],
        timeout: 30_000,
      })
      await browser.close()
      return true
    } catch {
      return false // The next one may start; when none does, the caller says so.
    }
  })
}

async function firstThat(candidates, isRight) {
  for (const candidate of candidates) if (await isRight(candidate)) return candidate
  return undefined
}

async function succeeds(script) {
  return (await run('sh', ['-c', script], { captured: [] })) === 0
}
