import { viewOf } from '@maillage/shared/map/view'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { translate } from '../i18n/i18n'
import { sceneLook } from './scene-look'

const [{ map } = { map: undefined }] = EXAMPLES
if (!map) throw new Error('no example')
const options = {
  lit: undefined,
  day: '2026-11-29',
  measure: (text: string) => text.length,
  t: translate,
  locale: 'fr',
} as const
const lookBy = (fields: object, of = map) => sceneLook(viewOf({ id: 'v', title: 'Vue', ...fields }), of, options)

test('a view that leaves actors as they are has no look', () => {
  expect(lookBy({})).toBeUndefined()
  expect(sceneLook(undefined, map, options)).toBeUndefined()
})

test('what a colour says is on the card in a word as well', () => {
  const [first, ...others] = map.actors
  if (!first) throw new Error('no actor')
  const takingPart = { ...map, actors: [{ ...first, programmes: ['convergence' as const] }, ...others] }
  expect(lookBy({ colorBy: 'programme' }, takingPart)?.cards.get(first.id)).toMatchObject({
    color: 'hue-1',
    pill: { word: 'CVG', width: 3 },
  })
  const aimed = { ...map, actors: [{ ...first, state: 'planned' as const }, ...others] }
  expect(lookBy({ colorBy: 'state' }, aimed)?.cards.get(first.id)?.pill?.word).toBe('Visé')
  const aci = map.actors.find(({ type }) => type === 'aci')
  const byType = aci && lookBy({ colorBy: 'type' })?.cards.get(aci.id)
  expect(byType?.pill).toBeUndefined()
  expect(byType?.namedPill?.word).toBe('Chantier d’insertion')
})
