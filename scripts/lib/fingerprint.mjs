import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

/** A hash of the files and folders, by name and content; what does not exist counts as empty. */
export function fingerprint(paths, isIncluded = () => true) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const path of paths.flatMap(filesUnder).filter(isIncluded)) {
    hash.update(`\0${path}\0`).update(readFileSync(inProject(path)))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(inProject(path))) return []
  if (!statSync(inProject(path)).isDirectory()) return [path]
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** Whether the stamp file says that its folder was made from exactly this. */
export function hasStamp(path, hash) {
  return existsSync(inProject(path)) && readFileSync(inProject(path), 'utf8') === hash
}
