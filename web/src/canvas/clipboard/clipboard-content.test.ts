import { ActorId, LinkId, TerritoryId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { readClipboard, writeClipboard } from './clipboard-content'

const [chrs, siao] = ['chrs', 'siao'].map((id) => ActorId.parse(id)) as [ActorId, ActorId]
const NO_FACTS = {
  type: 'chrs',
  themes: [],
  tags: [],
  programmes: [],
  notConcerned: [],
  isCarrier: false,
  isFunder: false,
}
const actor = (id: ActorId, name: string) => ({ id, name, ...NO_FACTS })
const file = {
  territory: { id: TerritoryId.parse('a234567890123456'), name: 'Rouen' },
  exportedAt: '2026-01-05T09:00:00.000Z',
  actors: [actor(chrs, 'CHRS "du Port" <b>&'), actor(siao, 'SIAO')],
  links: [
    { id: LinkId.parse('l'), from: chrs, to: siao, kind: 'support' as const, state: 'current' as const, themes: [] },
  ],
  types: [],
  themes: [],
  zones: [],
  notes: [],
  views: [],
  comments: [],
}

/** What the browser hands over with a paste, and takes with a copy. */
function clipboard(texts: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(texts))
  return {
    getData: (type: string) => kept.get(type) ?? '',
    setData: (type: string, text: string) => void kept.set(type, text),
  }
}

test('what was copied is pasted with its links, and its names into a letter', () => {
  const data = clipboard()
  writeClipboard(data, file)
  expect(readClipboard(data)).toMatchObject({ kind: 'part', file: { actors: file.actors, links: file.links } })
  expect(data.getData('text/plain')).toBe('CHRS "du Port" <b>&\nSIAO')
  expect(data.getData('text/html')).toContain('<li>CHRS &quot;du Port&quot; &lt;b&gt;&amp;</li><li>SIAO</li>')
})

test('the text of an export is pasted as the map that it is', () => {
  const data = clipboard()
  writeClipboard(data, file)
  const text = data.getData('application/x-maillage+json')
  expect(readClipboard(clipboard({ 'text/plain': `\n${text}` }))).toMatchObject({ kind: 'part' })
})

test.for([
  { of: 'names', texts: { 'text/plain': 'CPAM\nSIAO' }, kind: 'text' },
  { of: 'a page of another site', texts: { 'text/plain': 'CPAM', 'text/html': '<b>CPAM</b>' }, kind: 'text' },
  { of: 'a picture', texts: {}, kind: 'foreign' },
  { of: 'blanks', texts: { 'text/plain': ' \n' }, kind: 'foreign' },
  { of: 'half an export', texts: { 'text/plain': '{"format": "maillage/1", "actors": [' }, kind: 'broken' },
  { of: 'a broken piece', texts: { 'application/x-maillage+json': '{}', 'text/plain': 'CPAM' }, kind: 'broken' },
])('a clipboard with $of holds: $kind', ({ texts, kind }) => {
  expect(readClipboard(clipboard(texts as Record<string, string>))).toMatchObject({ kind })
})
