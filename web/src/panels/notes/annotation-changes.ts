import type { NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Note } from '@maillage/shared/map/note'
import type { Zone } from '@maillage/shared/map/zone'

/** What one person did to the notes and zones of a map, as far as it is said aloud. */
export type AnnotationChange = { readonly by: string } & (
  | { readonly kind: 'note-added' | 'note-written'; readonly text: string }
  | { readonly kind: 'zone-added' | 'zone-renamed'; readonly name: string }
  | { readonly kind: 'note-removed' | 'zone-removed' }
)

export interface SeenAnnotations {
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly zones: ReadonlyMap<ZoneId, Zone>
}

/** Who did what no item tells of itself. */
export interface MapAuthors {
  /** Who changed the map last. */
  readonly last: string | undefined
  /** What was seen to go before: who puts it back is not the one it names. */
  readonly gone: ReadonlySet<string>
}

/** What came, went or has other words between two moments; where things lie and how they look is not told. */
export function annotationChanges(
  before: SeenAnnotations,
  after: SeenAnnotations,
  { last, gone }: MapAuthors,
): AnnotationChange[] {
  const changes: AnnotationChange[] = []
  const authorOf = ({ id, updatedBy }: Note | Zone) => (gone.has(id) ? last : updatedBy)
  for (const [id, note] of after.notes) {
    const earlier = before.notes.get(id)
    const by = authorOf(note)
    if (by && !earlier) changes.push({ kind: 'note-added', by, text: note.text })
    else if (by && earlier?.text !== note.text) changes.push({ kind: 'note-written', by, text: note.text })
  }
  for (const [id, zone] of after.zones) {
    const earlier = before.zones.get(id)
    const by = authorOf(zone)
    if (by && !earlier) changes.push({ kind: 'zone-added', by, name: zone.name })
    else if (by && earlier?.name !== zone.name) changes.push({ kind: 'zone-renamed', by, name: zone.name })
  }
  if (!last) return changes
  for (const id of before.notes.keys()) if (!after.notes.has(id)) changes.push({ kind: 'note-removed', by: last })
  for (const id of before.zones.keys()) if (!after.zones.has(id)) changes.push({ kind: 'zone-removed', by: last })
  return changes
}
