import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { OpenTerritory } from './open-territory'

/** Saves what this device holds of a map as a file that can be imported again. */
export function downloadCopy({ id, name }: OpenTerritory, map: PlainMap): void {
  const exportedAt = new Date().toISOString()
  const text = toMaillage({ territory: { id, name }, exportedAt, ...map })
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `maillage ${name} ${exportedAt.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(address)
}
