import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

const SOURCE = resolve(import.meta.dirname, '../src/offline/service-worker/service-worker.ts')
const PUBLIC = resolve(import.meta.dirname, '../public')
/** What only one language says is kept once it is spoken. */
const OTHER_LANGUAGE = /\/src\/i18n\/en\//
/** The fonts of other scripts, two megabytes, are kept once a file has needed them. */
const OTHER_SCRIPT = /^\/assets\/(?:noto-|ibm-plex-sans-arabic-)/

interface KeptFile {
  readonly url: string
  /** Null where the name has a hash. */
  readonly revision: string | null
}

/** Builds the service worker, with the list of what it keeps: all of the interface but what another language says. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('the build has no folder')
      const files = [...builtFiles(bundle), ...publicFiles()]
      const version = hashOf(JSON.stringify(files))
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { INTERFACE: JSON.stringify({ version, files }) },
        build: {
          target: 'es2022',
          outDir: dir,
          emptyOutDir: false,
          rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      })
    },
  }
}

function builtFiles(bundle: Rolldown.OutputBundle): KeptFile[] {
  return Object.values(bundle).flatMap((file): KeptFile[] => {
    const url = `/${file.fileName}`
    if (file.fileName === 'index.html' && file.type === 'asset') return [{ url, revision: hashOf(file.source) }]
    if (!url.startsWith('/assets/') || url.endsWith('.map') || isOfOtherLanguage(file)) return []
    if (OTHER_SCRIPT.test(url)) return []
    return [{ url, revision: null }]
  })
}

function isOfOtherLanguage(file: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  return file.type === 'chunk' && file.moduleIds.length > 0 && file.moduleIds.every((id) => OTHER_LANGUAGE.test(id))
}

function publicFiles(): KeptFile[] {
  return readdirSync(PUBLIC).map((name) => ({ url: `/${name}`, revision: hashOf(readFileSync(resolve(PUBLIC, name))) }))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
