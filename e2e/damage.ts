import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewTerritory, ServerProcess } from './server-process'

/** Changes one bit inside a word that a server, which does not run now, has stored: what holds it cannot be read any more. */
export async function damageWord(server: ServerProcess, { id }: NewTerritory, word: string): Promise<void> {
  const folder = join(server.dataDir, 't', id)
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    const at = bytes.indexOf(word)
    if (at < 0) continue
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    await writeFile(join(folder, name), bytes)
    return
  }
  throw new Error(`nothing that is stored holds « ${word} »`)
}
