import { Actor } from '@maillage/shared/map/actor'
import { Link } from '@maillage/shared/map/link'
import { Note } from '@maillage/shared/map/note'
import { Zone } from '@maillage/shared/map/zone'
import { expect, test } from 'vitest'
import { findPlaces } from './find-places'

const actors = byId(
  ['Émergence-s', 'CPAM', 'SIAO de Rouen'].map((name, index) =>
    Actor.parse({ id: `a${index}`, name, type: 'aci', themes: [], tags: [], isCarrier: false }),
  ),
)
const links = byId([Link.parse({ id: 'l', from: 'a0', to: 'a1', kind: 'partnership', state: 'current', themes: [] })])
const notes = byId([
  Note.parse({ id: 'n', kind: 'sticky', text: 'Inviter la CPAM\nau comité', color: 'yellow', position: [0, 0] }),
])
const zones = byId([
  Zone.parse({ id: 'z', name: 'Rouen rive gauche', color: 'grey', isFollowing: false, area: [0, 0, 400, 300] }),
])

const map = {
  ...{ actor: actors.read, actorIds: actors.ids, link: links.read, linkIds: links.ids },
  ...{ note: notes.read, noteIds: notes.ids, zone: zones.read, zoneIds: zones.ids },
}

function byId<T extends { readonly id: string }>(items: readonly T[]) {
  return {
    read: (id: T['id']) => items.find((item) => item.id === id),
    ids: (): T['id'][] => items.map(({ id }) => id),
  }
}

test.for<{ typed: string; finds: readonly string[] }>([
  { typed: '', finds: [] },
  { typed: ' - ', finds: [] },
  { typed: 'emergence s', finds: ['actor Émergence-s', 'link Émergence-s – CPAM'] },
  { typed: 'ÉMERG', finds: ['actor Émergence-s', 'link Émergence-s – CPAM'] },
  { typed: 'cpam', finds: ['actor CPAM', 'note Inviter la CPAM au comité', 'link Émergence-s – CPAM'] },
  { typed: 'cpam emer', finds: ['link Émergence-s – CPAM'] },
  { typed: 'rouen', finds: ['actor SIAO de Rouen', 'zone Rouen rive gauche'] },
  { typed: 'comite', finds: ['note Inviter la CPAM au comité'] },
  { typed: 'brest', finds: [] },
])('"$typed" finds $finds', ({ typed, finds }) => {
  expect(findPlaces(map, typed).map(({ place, text }) => `${place.kind} ${text}`)).toEqual(finds)
})
