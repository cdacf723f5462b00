import { expect, test } from 'vitest'
import { wordsIn } from '../words/words'
import { hostileMap } from './hostile-map'
import { toGraphml } from './to-graphml'

const MAP = hostileMap()
const GRAPHML = toGraphml(
  { name: 'Rouen & Cie', exportedAt: '2026-11-29T10:00:00Z', version: 'COPIL', map: MAP },
  wordsIn('en'),
)
const lineOf = (id: string) =>
  GRAPHML.split('\n').find((line) => / id="/.test(line) && line.includes(` id="${id}"`)) ?? ''

test('every actor is there, and every link that has two ends', () => {
  expect(GRAPHML.match(/<node /g)).toHaveLength(MAP.actors.length)
  expect(GRAPHML.match(/<edge /g)).toHaveLength(MAP.links.length - 1)
})

test('each link says whether it goes one way', () => {
  expect(lineOf('l0')).toContain('<edge id="l0" source="a0" target="a1" directed="0">')
  expect(lineOf('m0')).toContain('<edge id="m0" source="a1" target="a0" directed="1">')
  expect(lineOf('m0')).toContain('<data key="edge-directed">true</data><data key="edge-from">a1</data>')
})

test('keys have the same names in every language and say what they are in that of the reader', () => {
  expect(GRAPHML).toContain(
    '<key id="edge-level" for="edge" attr.name="level" attr.type="int"><desc>Level</desc></key>',
  )
  expect(lineOf('l0')).toContain('<data key="edge-level">4</data>')
  // Only a partnership has a level.
  expect(lineOf('m0')).not.toContain('edge-level')
  expect(lineOf('a2')).toContain('<data key="node-x">20</data><data key="node-y">10</data>')
  expect(lineOf('a3')).not.toContain('node-x')
})

test('the file tells whose map it is, of when', () => {
  expect(GRAPHML).toContain(
    '<data key="graph-name">Rouen &amp; Cie</data><data key="graph-exportedOn">2026-11-29</data><data key="graph-version">COPIL</data>',
  )
})
