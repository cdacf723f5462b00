import type { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { glyphPlace } from './card'
import { HUES, type LookFields, openCardLooks, sizeClass, typeHues } from './card-look'

const today = '2026-11-29'
const hues = typeHues(['aci', 'aci', 'cpam'])
const look = (fields: Partial<LookFields>, actor: object, links: object[] = []) =>
  openCardLooks({ colorBy: 'sphere', sizeBy: 'none', ...fields }, { hues, today }).of(
    { type: 'aci', programmes: [], ...actor },
    links as Link[],
  )

test.for([
  { colorBy: 'sphere', actor: { type: 'cpam' }, color: 'health' },
  { colorBy: 'sphere', actor: { type: 'from elsewhere' }, color: 'coordination' },
  { colorBy: 'type', actor: { type: 'aci' }, color: hues.get('aci') },
  { colorBy: 'type', actor: { type: 'siao' }, color: 'hue-none' },
  { colorBy: 'programme', actor: {}, color: 'hue-none' },
  { colorBy: 'programme', actor: { programmes: ['convergence'] }, color: 'hue-1' },
  { colorBy: 'programme', actor: { programmes: ['premieres-heures'] }, color: 'hue-2' },
  { colorBy: 'programme', actor: { programmes: ['premieres-heures', 'convergence'] }, color: 'hue-4' },
  { colorBy: 'state', actor: {}, color: 'hue-1', state: undefined },
  { colorBy: 'state', actor: { state: 'planned' }, color: 'hue-4', state: 'planned' },
  { colorBy: 'sphere', actor: { state: 'planned' }, color: 'insertion', state: undefined },
] as const)('coloured by $colorBy, $actor is $color', ({ colorBy, actor, color, ...rest }) => {
  expect(look({ colorBy }, actor)).toMatchObject({ color, ...rest })
})

test.for([
  { by: 'links', value: 0, is: 0 },
  { by: 'links', value: 2, is: 0 },
  { by: 'links', value: 3, is: 1 },
  { by: 'links', value: 10, is: 2 },
  { by: 'links', value: 300, is: 3 },
  { by: 'amount', value: 0, is: 0 },
  { by: 'amount', value: 0.5, is: 0 },
  { by: 'amount', value: 19_999, is: 1 },
  { by: 'amount', value: 100_000, is: 3 },
] as const)('$value of $by are in class $is', ({ by, value, is }) => {
  expect(sizeClass(by, value)).toBe(is)
})

test('euros are those of agreements that go on', () => {
  const link = (state: string, amount?: number, end?: string) => ({
    state,
    agreement: { kind: 'convention', amount, end },
  })
  const links = [
    link('current', 15_000),
    link('planned', 10_000, '2027'),
    link('past', 90_000),
    link('current', 90_000, '2025'),
    link('current'),
    { state: 'current' },
  ]
  expect(look({ sizeBy: 'amount' }, {}, links)).toMatchObject({ amount: 25_000, size: 2 })
  expect(look({ sizeBy: 'amount' }, {}, [])).toMatchObject({ amount: undefined, size: 0, scale: 1 })
  expect(look({ sizeBy: 'links' }, {}, links)).toMatchObject({ amount: undefined, size: 2 })
})

test('of many types the most frequent have a hue of their own, each another', () => {
  const types = ['aci', 'ai', 'ei', 'etti', 'eiti', 'geiq', 'ea', 'chrs', 'chu']
  const given = typeHues([...types, 'chu', 'chrs'])
  expect([...given.keys()].sort()).toEqual(['aci', 'ai', 'chrs', 'chu', 'ei', 'eiti', 'etti'])
  expect(new Set(given.values())).toEqual(new Set(HUES))
})

test('an actor of another type leaves the others their hues', () => {
  const before = typeHues(['aci', 'cpam', 'own-insertion-x'])
  const after = typeHues(['aci', 'cpam', 'own-insertion-x', 'justice'])
  for (const [type, hue] of before) expect(after.get(type)).toBe(hue)
  expect(new Set(after.values()).size).toBe(4)
})

test('a larger shape leaves the texts of the card where they are', () => {
  expect(glyphPlace(52, 1)).toEqual({ x: 11, y: 11, size: 30 })
  const { x, size } = glyphPlace(52, 1.85)
  expect(x + size).toBe(41)
})
