import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../territory/random-map'
import { wordsIn } from '../words/words'
import { toGexf } from './to-gexf'
import { toGraphml } from './to-graphml'
import { toHtml } from './to-html'
import { toXlsx } from './to-xlsx'

const words = wordsIn('fr')
/** What XML cannot hold; halves of pairs among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

test('any map makes files of which every tag is closed and every sign is one', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const source = { name: map.actors[0]?.name ?? '', exportedAt: '2026-11-29T10:00:00Z', map }
      for (const file of [toGexf(source, words), toGraphml(source, words)]) {
        expect(file).not.toMatch(FORBIDDEN)
        expect(unclosed(file)).toEqual([])
        expect(file.match(/<node /g) ?? []).toHaveLength(map.actors.length)
        expect(file.match(/<edge /g) ?? []).toHaveLength(map.links.length)
      }
      const html = toHtml(source, words)
      expect(html).not.toMatch(FORBIDDEN)
      expect(html.match(/<article /g) ?? []).toHaveLength(map.actors.length)
    }),
  )
})

test('any map makes a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      const file = await toXlsx({ name: 'x', exportedAt: '2026-11-29T10:00:00Z', map }, words)
      expect([...file.subarray(0, 2)]).toEqual([0x50, 0x4b])
    }),
    { numRuns: 30 },
  )
})

/** The tags that wait for their end, when the file is over or one comes that fits none. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  for (const [, slash, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:.]+="[^"<]*")*(\/?)>/g)) {
    if (slash && open.at(-1) !== name) return [...open, `/${name}`]
    if (slash) open.pop()
    else if (!self) open.push(name)
  }
  return open
}
