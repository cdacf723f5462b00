import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, '../src')

/** The text of our modules, by their path. */
export type Modules = ReadonlyMap<string, string>

/** Some modules of `src`, and all of ours that they import before they run. */
export function modulesOf(...entries: readonly string[]): Modules {
  const found = new Map<string, string>()
  const add = (path: string) => {
    if (found.has(path)) return
    const code = readFileSync(path, 'utf8')
    found.set(path, code)
    for (const [, source = ''] of code.matchAll(/^(?:import|export) (?!type )(?:[^'";=()]*? from )?'([^']+)'/gm)) {
      const imported = moduleAt(path, source)
      if (imported) add(imported)
    }
  }
  for (const entry of entries) add(resolve(SRC, entry))
  return found
}

/** The modules in files of their own that some modules lead to, one after the other. */
export function partsOf(...entries: readonly string[]): string[] {
  const parts = new Set<string>()
  const follow = (modules: Modules) => {
    for (const [path, code] of modules) {
      for (const [, source = ''] of code.matchAll(/import\('(\.[^']+)'\)/g)) {
        const part = moduleAt(path, source)
        if (!part || parts.has(part)) continue
        parts.add(part)
        follow(modulesOf(part))
      }
    }
  }
  follow(modulesOf(...entries))
  return [...parts]
}

/** One of ours; undefined for libraries and styles. */
function moduleAt(importer: string, source: string): string | undefined {
  const shared = source.match(/^@maillage\/shared\/(.+)$/)?.[1]
  if (!shared && !source.startsWith('.')) return undefined
  const path = shared ? resolve(SRC, '../../shared/src', shared) : resolve(dirname(importer), source)
  return ['.ts', '.tsx'].map((ending) => path + ending).find((file) => existsSync(file))
}
