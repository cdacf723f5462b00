import { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { announcement, type Change, othersChanges, type SeenMap } from './others-changes'

const actor = (id: string, updatedBy = 'Awa') =>
  Actor.parse({ id, name: id.toUpperCase(), type: 'aci', themes: [], tags: [], isCarrier: false, updatedBy })
const link = (from: string, to: string, values: object = {}) =>
  Link.parse({ id: `${from}-${to}`, from, to, kind: 'partnership', level: 2, themes: [], state: 'current', ...values })
const seen = (actors: readonly Actor[], links: readonly Link[] = []): SeenMap => ({
  actors: new Map(actors.map((each) => [each.id, each])),
  links: new Map(links.map((each) => [each.id, each])),
  notes: new Map(),
  zones: new Map(),
})

const NOTHING: ReadonlySet<ActorId | LinkId> = new Set()
const [a, b, c] = [actor('a'), actor('b'), actor('c')]
const cases: { title: string; before: SeenMap; after: SeenMap; changes: Change[] }[] = [
  {
    title: 'an added actor',
    before: seen([a]),
    after: seen([a, b]),
    changes: [{ kind: 'actor-added', by: 'Awa', actor: 'B' }],
  },
  {
    title: 'an added link with its level',
    before: seen([a, b]),
    after: seen([a, b], [link('a', 'b', { updatedBy: 'Marc' })]),
    changes: [{ kind: 'link-added', by: 'Marc', from: 'A', to: 'B', level: 2 }],
  },
  {
    title: 'another level',
    before: seen([a, b], [link('a', 'b')]),
    after: seen([a, b], [link('a', 'b', { level: 4, updatedBy: 'Marc' })]),
    changes: [{ kind: 'level-changed', by: 'Marc', from: 'A', to: 'B', level: 4 }],
  },
  {
    title: 'how one end sees it, and that it is taken back',
    before: seen([a, b], [link('a', 'b', { ratings: { from: 2 } })]),
    after: seen([a, b], [link('a', 'b', { ratings: { to: 4 }, updatedBy: 'Marc' })]),
    changes: [
      { kind: 'rated', by: 'Marc', from: 'A', to: 'B', voice: 'A', level: undefined },
      { kind: 'rated', by: 'Marc', from: 'A', to: 'B', voice: 'B', level: 4 },
    ],
  },
  {
    title: 'a link that has no levels any more, but not that its ends say nothing',
    before: seen([a, b], [link('a', 'b', { ratings: { from: 2, to: 4 } })]),
    after: seen([a, b], [link('a', 'b', { kind: 'hosting', level: undefined, updatedBy: 'Marc' })]),
    changes: [{ kind: 'level-changed', by: 'Marc', from: 'A', to: 'B', level: undefined }],
  },
  {
    title: 'nothing of a link whose level is not what changed',
    before: seen([a, b], [link('a', 'b')]),
    after: seen([a, b], [link('a', 'b', { description: 'New', updatedBy: 'Marc' })]),
    changes: [],
  },
  {
    title: 'a removed link',
    before: seen([a, b], [link('a', 'b')]),
    after: seen([a, b]),
    changes: [{ kind: 'link-removed', by: 'Léa', from: 'A', to: 'B' }],
  },
  {
    title: 'a removed actor, but not the links that went with it',
    before: seen([a, b, c], [link('a', 'b'), link('b', 'c')]),
    after: seen([a, c]),
    changes: [{ kind: 'actor-removed', by: 'Léa', actor: 'B' }],
  },
  {
    title: 'nothing of what oneself added',
    before: seen([a]),
    after: seen([a, actor('mine', 'Inès')]),
    changes: [],
  },
]

test.for(cases)('others hear of $title', ({ before, after, changes }) => {
  expect(othersChanges(before, after, { own: 'Inès', last: 'Léa', gone: NOTHING })).toEqual(changes)
})

test('what oneself removed is not told', () => {
  expect(othersChanges(seen([a, b]), seen([a]), { own: 'Inès', last: 'Inès', gone: NOTHING })).toEqual([])
})

test('what comes back was put back by whoever changed the map last', () => {
  const authors = { own: 'Inès', last: 'Léa', gone: new Set([b.id]) }
  expect(othersChanges(seen([a]), seen([a, b]), authors)).toEqual([{ kind: 'actor-added', by: 'Léa', actor: 'B' }])
})

test('up to three changes are told one by one, more only as numbers', () => {
  const by = (name: string): Change => ({ kind: 'actor-added', by: name, actor: 'X' })
  expect(announcement([])).toBeUndefined()
  expect(announcement([by('Awa'), by('Marc'), by('Awa')])).toMatchObject({ kind: 'each' })
  expect(announcement(['Awa', 'Marc', 'Awa', 'Léa', 'Awa', 'Awa'].map(by))).toEqual({
    kind: 'count',
    changes: 6,
    people: 3,
  })
})
