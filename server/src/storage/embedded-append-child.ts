import { TerritoryId } from '@maillage/shared/map/ids'
import { openEmbeddedStorage } from './embedded-storage'
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
  const appending = batch.map(async (number) => {
    await maps.append(territory, loneUpdate(number))
    process.stdout.write(`${number}\n`)
  })
  if (actor % 100 === 0) {
    const { updates, through } = await maps.load(territory)
    await maps.compact(territory, stateOf(updates), through)
  }
  await Promise.all(appending)
}
