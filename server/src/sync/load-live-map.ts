import type { DurableLogEvents } from './durable-log'
import { LiveMap, type LiveMapDeps } from './live-map'
import { damageIn, type MapDamage } from './map-damage'
import { openStoredMap } from './stored-map'

/** Reads a map from the storage; what is returned opens it for whoever wants to hear what becomes of its changes. */
export async function loadLiveMap({
  onDamage,
  ...deps
}: LiveMapDeps & {
  /** Told when the map is not all that was stored. */
  readonly onDamage: (damage: MapDamage) => Promise<void>
}): Promise<(events: DurableLogEvents) => LiveMap> {
  const { territory, storage, work, observer } = deps
  const stored = await storage.load(territory)
  for (const damage of stored.damage) observer.log.error({ territory, ...damage }, 'a part of the map cannot be read')
  let unreadable = 0
  const opened = await openStoredMap(stored, work, (error) => {
    unreadable += 1
    observer.log.error({ territory, err: error }, 'a stored update is no update')
  })
  const waiting = opened.waiting.length
  if (waiting > 0) observer.log.warn({ territory, updates: waiting }, 'stored updates wait for a lost one')
  const damage = damageIn(stored, { unreadable, waiting })
  if (damage) await onDamage(damage)
  return (events) => new LiveMap(deps, { ...opened, through: stored.through }, events)
}
