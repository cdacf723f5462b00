import { newId, TerritoryId } from '@maillage/shared/map/ids'
import * as Y from 'yjs'
import { allUpdates, type StoredMap, type StoredState } from './map-storage'

/** What the tests of a map storage write: real updates, each of which adds the actor of its number. */
export function newTerritory(): TerritoryId {
  return TerritoryId.parse(newId())
}

/** One update for each number, from one participant, each building on the one before. */
export function updatesFor(numbers: readonly number[]): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const number of numbers) doc.getMap('actors').set(`a${number}`, `actor ${number};`)
  return updates
}

export function sampleUpdates(count: number): Uint8Array[] {
  return updatesFor(Array.from({ length: count }, (_, index) => index))
}

/** One update by a participant of its own, which builds on nothing. */
export function loneUpdate(number: number): Uint8Array {
  return updatesFor([number])[0] as Uint8Array
}

/** The full state after these updates, as a compaction writes it. */
export function stateOf(updates: readonly Uint8Array[], digest?: Uint8Array): StoredState {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return { update: Y.encodeStateAsUpdate(doc), digest }
}

/** The numbers of the actors that are on the map. */
export function actorsOn(stored: StoredMap): number[] {
  return actorsIn(allUpdates(stored))
}

/** The numbers of the actors that these updates add. */
export function actorsIn(updates: readonly Uint8Array[]): number[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return [...doc.getMap('actors').keys()].map((key) => Number(key.slice(1))).sort((a, b) => a - b)
}
