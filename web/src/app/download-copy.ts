import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import type { MapSession } from '../map-session/open-map-session'

/** Saves what this device holds of a map as a file that can be imported again. */
export function downloadCopy(session: MapSession, name: string): void {
  const exportedAt = new Date().toISOString()
  const text = toMaillage({ territory: { id: session.territory, name }, exportedAt, ...session.plainMap() })
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `maillage ${name} ${exportedAt.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(address)
}
