import { PartialDate } from '@maillage/shared/map/partial-date'
import { SnapshotId } from '@maillage/shared/map/snapshot'

/** What one can compare or stop at: a version, or the live map. */
export type Stop = SnapshotId | 'now'

/** What the evolution of a territory shows; each has its own address, so that a reload finds it again. */
export type EvolutionPlace =
  /** Two maps; where it says nothing the last named version and today are meant. */
  | { readonly kind: 'compare'; readonly from?: Stop | undefined; readonly to?: Stop | undefined }
  | { readonly kind: 'version'; readonly id: SnapshotId }
  /** The map as it was on a day, or in a version; today where it says nothing. */
  | { readonly kind: 'time'; readonly at?: string | undefined }

const NOW_WORD = 'aujourdhui'

/** Reads the part of an address after `?`; what is none of ours is as if it were not there. */
export function evolutionPlaceOf(search: string): EvolutionPlace {
  const words = new URLSearchParams(search)
  const version = SnapshotId.safeParse(words.get('version'))
  if (version.success) return { kind: 'version', id: version.data }
  const at = words.get('le')
  if (at !== null) return { kind: 'time', at: isMoment(at) ? at : undefined }
  return { kind: 'compare', from: stopOf(words.get('de')), to: stopOf(words.get('a')) }
}

/** The part of an address after the path. */
export function searchOf(place: EvolutionPlace): string {
  switch (place.kind) {
    case 'version':
      return `?version=${place.id}`
    case 'time':
      return `?le=${place.at ?? ''}`
    case 'compare': {
      const words = [
        ['de', place.from],
        ['a', place.to],
      ].flatMap(([name, stop]) => (stop === undefined ? [] : [`${name}=${stop === 'now' ? NOW_WORD : stop}`]))
      return words.length === 0 ? '' : `?${words.join('&')}`
    }
    default:
      return place satisfies never
  }
}

function stopOf(word: string | null): Stop | undefined {
  if (word === NOW_WORD) return 'now'
  return SnapshotId.safeParse(word).data
}

function isMoment(word: string): boolean {
  return PartialDate.safeParse(word).success || SnapshotId.safeParse(word).success
}
