import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { NewTerritory, ServerProcess } from './server-process'

interface Catalogue {
  readonly schema: number
  readonly data: { readonly territories: readonly { readonly id: string; readonly epoch: number }[] }
}

/** As when a map is rebuilt: the server, which does not run now, will take no older copy of it any more. */
export async function startNewEpoch(server: ServerProcess, { id }: NewTerritory): Promise<void> {
  const path = join(server.dataDir, 'catalogue.json')
  const { schema, data } = JSON.parse(await readFile(path, 'utf8')) as Catalogue
  const territories = data.territories.map((one) => (one.id === id ? { ...one, epoch: one.epoch + 1 } : one))
  const rebuilt = { ...data, territories }
  const crc = crc32(`${schema}:${JSON.stringify(rebuilt)}`)
  await writeFile(path, JSON.stringify({ schema, crc, data: rebuilt }))
}
