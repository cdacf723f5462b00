import { Note } from '@maillage/shared/map/note'
import { Zone } from '@maillage/shared/map/zone'
import { expect, test } from 'vitest'
import { type AnnotationChange, annotationChanges, type SeenAnnotations } from './annotation-changes'

const note = (text: string, values: object = {}) =>
  Note.parse({ id: 'n', kind: 'sticky', text, color: 'yellow', position: [0, 0], updatedBy: 'Awa', ...values })
const zone = (name: string, values: object = {}) =>
  Zone.parse({ id: 'z', name, color: 'grey', area: [0, 0, 80, 80], isFollowing: false, updatedBy: 'Awa', ...values })
const seen = (notes: readonly Note[], zones: readonly Zone[] = []): SeenAnnotations => ({
  notes: new Map(notes.map((each) => [each.id, each])),
  zones: new Map(zones.map((each) => [each.id, each])),
})

test.for<{ what: string; before: SeenAnnotations; after: SeenAnnotations; changes: AnnotationChange[] }>([
  {
    what: 'a note that came',
    before: seen([]),
    after: seen([note('Juin')]),
    changes: [{ kind: 'note-added', by: 'Awa', text: 'Juin' }],
  },
  {
    what: 'other words on it',
    before: seen([note('Juin')]),
    after: seen([note('Juillet', { updatedBy: 'Marc' })]),
    changes: [{ kind: 'note-written', by: 'Marc', text: 'Juillet' }],
  },
  {
    what: 'another place or paper of it',
    before: seen([note('Juin')]),
    after: seen([note('Juin', { position: [8, 8], color: 'pink' })]),
    changes: [],
  },
  {
    what: 'a note that went',
    before: seen([note('Juin')]),
    after: seen([]),
    changes: [{ kind: 'note-removed', by: 'Inès' }],
  },
  {
    what: 'a zone that came',
    before: seen([]),
    after: seen([], [zone('')]),
    changes: [{ kind: 'zone-added', by: 'Awa', name: '' }],
  },
  {
    what: 'its name',
    before: seen([], [zone('')]),
    after: seen([], [zone('Sud')]),
    changes: [{ kind: 'zone-renamed', by: 'Awa', name: 'Sud' }],
  },
  {
    what: 'a zone that went',
    before: seen([], [zone('Sud')]),
    after: seen([]),
    changes: [{ kind: 'zone-removed', by: 'Inès' }],
  },
])('$what is told as $changes', ({ before, after, changes }) => {
  expect(annotationChanges(before, after, { last: 'Inès', gone: new Set() })).toEqual(changes)
})

test('what comes back is told of who put it back, not of who wrote it', () => {
  const changes = annotationChanges(seen([]), seen([note('Juin')]), { last: 'Inès', gone: new Set(['n']) })
  expect(changes).toEqual([{ kind: 'note-added', by: 'Inès', text: 'Juin' }])
})
