import { run } from './run.mjs'

const INSTALL_MS = 8 * 60_000

/**
 * Programs that are not ours: those that open the files that the product writes, and a browser without windows, in which
 * the tests take less time. A Debian package each, and what shows that it is there.
 */
const PROGRAMS = [
  { name: 'chromium-headless-shell', proof: 'command -v chromium-headless-shell' },
  { name: 'libreoffice-calc', proof: 'command -v soffice' },
  // A part of LibreOffice that may be missing beside the others.
  {
    name: 'libreoffice-impress',
    proof: 'test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsdlo.so"',
  },
  { name: 'python3-networkx', proof: "/usr/bin/python3 -c 'import networkx'" },
  { name: 'poppler-utils', proof: 'command -v pdftotext' },
  { name: 'librsvg2-bin', proof: 'command -v rsvg-convert' },
  { name: 'libxml2-utils', proof: 'command -v xmllint' },
]

/**
 * Installs the programs that the end-to-end tests use, where that can be done without a question: Debian and its like, as
 * root or with sudo. A program that stays away is told; the tests that need it then say so, and fail where CI is set.
 */
export async function ensurePrograms() {
  const missing = await without(PROGRAMS)
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join(' ')
  if (await canInstall()) {
    console.log(`Installation de ${names}, dont les tests se servent…`)
    const output = []
    // Debian's relatives do not have all of them.
    const known = `$(apt-cache --no-all-versions show ${names} 2>/dev/null | sed -n 's/^Package: //p')`
    const script = `apt-get update && apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 ${known}`
    const [command, ...args] = [...(isRoot() ? [] : ['sudo', '-n']), 'sh', '-c', script]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const code = await run(command, args, { captured: output, timeoutMs: INSTALL_MS, env })
    if (code !== 0) process.stderr.write(Buffer.concat(output))
  }
  const absent = await without(missing)
  if (absent.length > 0) {
    console.log(`Absents de cette machine (not on this machine): ${absent.map(({ name }) => name).join(', ')}.`)
  }
}

async function without(programs) {
  const found = await Promise.all(programs.map(({ proof }) => succeeds(proof)))
  return programs.filter((_, index) => !found[index])
}

async function canInstall() {
  if (process.platform !== 'linux' || !(await succeeds('command -v apt-get'))) return false
  return isRoot() || succeeds('sudo -n true')
}

function isRoot() {
  return process.getuid() === 0
}

async function succeeds(script) {
  return (await run('sh', ['-c', script], { captured: [] })) === 0
}
