import { expect, test } from 'vitest'
import { EMPTY_MAP, type PlainMap } from '../map/plain-map'
import { wordsIn } from '../words/words'
import { hostileMap } from './hostile-map'
import { toGexf } from './to-gexf'

const gexfOf = (map: PlainMap) => toGexf({ name: 'Rouen', exportedAt: '2026-11-29T10:00:00Z', map }, wordsIn('fr'))
const MAP = hostileMap()
const GEXF = gexfOf(MAP)
const lineOf = (id: string) => GEXF.split('\n').find((line) => line.includes(` id="${id}"`)) ?? ''

test('every actor is there, and every link that has two ends', () => {
  expect(GEXF.match(/<node /g)).toHaveLength(MAP.actors.length)
  expect(GEXF.match(/<edge /g)).toHaveLength(MAP.links.length - 1)
})

test('a partnership has no direction and its level as weight; what one end does for the other has one', () => {
  expect(lineOf('l0')).toContain('source="a0" target="a1" type="undirected" label="Partenariat" weight="4"')
  expect(lineOf('m0')).toContain('source="a1" target="a0" type="directed" label="Finance" weight="1"')
  expect(lineOf('m0')).toContain('<viz:shape value="dashed"/>')
})

test('fields are typed, in the words of the reader', () => {
  expect(GEXF).toContain('<attribute id="sphere" title="Sphère" type="string"/>')
  expect(GEXF).toContain('<attribute id="level" title="Niveau" type="integer"/>')
  expect(GEXF).toContain('<attribute id="amount" title="Montant en euros" type="double"/>')
  expect(GEXF).toContain('<attribute id="isCarrier" title="Porteur" type="boolean"/>')
  expect(lineOf('a1')).toContain('<attvalue for="sphere" value="Insertion / IAE"/>')
  expect(lineOf('l0')).toContain('<attvalue for="amount" value="1250.5"/>')
})

test('the place is that of the map with its y axis upwards; one that is no number is left out', () => {
  expect(lineOf('a2')).toContain('<viz:position x="20" y="10" z="0"/>')
  expect(lineOf('a3')).not.toContain('viz:position')
  expect(lineOf('a3')).toContain('<viz:color r="123" g="59" b="180"/>')
})

test('time runs from the first day that is known to the last; an end before the start is left out', () => {
  expect(GEXF).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"')
  expect(lineOf('a1')).toContain('start="2022-09-01" end="2024-02-29"')
  expect(lineOf('a2')).toContain('start="2022-09-01"')
  expect(lineOf('a2')).not.toContain(' end="')
})

test('a map without dates stands still, and an empty one is a file too', () => {
  const empty = gexfOf(EMPTY_MAP)
  expect(empty).toContain('mode="static"')
  expect(empty).toContain('<nodes>\n</nodes>')
})
