import { TerritoryId } from '@maillage/shared/map/ids'
import { openEmbeddedStorage } from './embedded-storage'
import { allUpdates } from './map-storage'
import { loneUpdate, stateOf } from './map-storage-samples'

/**
 * Writes to a territory until it is killed, and says on its standard output which actor it was promised, one a line:
 * `node --import tsx embedded-append-child.ts DATA_DIR TERRITORY FIRST_ACTOR`
 */
const [dataDir = '', id, first] = process.argv.slice(2)
const territory = TerritoryId.parse(id)
const { maps } = await openEmbeddedStorage({ dataDir, warn: () => undefined })

let actor = Number(first)
for (;;) {
  const batch = Array.from({ length: 5 }, () => actor++)
  const appending = [batch.slice(0, 1), batch.slice(1)].map(async (numbers) => {
    await maps.append(territory, numbers.map(loneUpdate))
    for (const number of numbers) process.stdout.write(`${number}\n`)
  })
  if (actor % 100 === 0) {
    const stored = await maps.load(territory)
    await maps.compact(territory, stateOf(allUpdates(stored)), stored.through)
  }
  if (actor % 250 === 0) await maps.rest(territory)
  await Promise.all(appending)
}
