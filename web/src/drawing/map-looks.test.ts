import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { looksOfMap } from './map-looks'

const [{ map } = { map: undefined }] = EXAMPLES
if (!map) throw new Error('no example')
const today = '2026-11-29'
const linkCount = (id: string) => map.links.filter(({ from, to }) => from === id || to === id).length

test('each actor has the look that its own links give it', () => {
  const { cards } = looksOfMap(map, { colorBy: 'sphere', sizeBy: 'links' }, { today })
  expect(cards.size).toBe(map.actors.length)
  for (const [id, { size }] of cards) expect(size, id).toBe([3, 6, 11].filter((step) => linkCount(id) >= step).length)
})

test('hues and legend are of what is lit', () => {
  const [first] = map.actors
  if (!first) throw new Error('no actor')
  const lit = new Set([first.id])
  const { cards, legendOf } = looksOfMap(map, { colorBy: 'type', sizeBy: 'none' }, { lit, today })
  const color = cards.get(first.id)?.color
  expect(legendOf(lit).colors.map((entry) => entry.color)).toEqual([color])
  expect(color).not.toBe('hue-none')
  expect(legendOf(undefined).colors.at(-1)).toMatchObject({ meaning: { field: 'other-types' } })
  const others = map.actors.filter(({ type }) => type !== first.type)
  for (const { id } of others) expect(cards.get(id)?.color).toBe('hue-none')
})
