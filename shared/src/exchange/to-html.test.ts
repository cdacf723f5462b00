import { expect, test } from 'vitest'
import { EMPTY_MAP, type PlainMap } from '../map/plain-map'
import { EXAMPLES } from '../territory/examples/examples'
import { wordsIn } from '../words/words'
import { hostileMap } from './hostile-map'
import { toHtml } from './to-html'

const FIGURES = { porosity: 0.125, averageDegree: 3.4, agreements: 2, amount: 120_000, ending: 1, missing: 0 }
const htmlOf = (map: PlainMap, language: 'fr' | 'en' = 'fr') =>
  toHtml({ name: 'Rouen <b>', exportedAt: '2026-11-29T10:00:00Z', version: 'COPIL', map }, wordsIn(language), FIGURES)
const textOf = (html: string) => html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, '')

test('nothing of a map is markup, nothing runs, and only addresses of the web can be followed', () => {
  const html = htmlOf(hostileMap())
  expect(html.match(/<script|<b>|<!-- | on\w+=/gi)).toBeNull()
  expect([...new Set([...html.matchAll(/href="([^"#]*)/g)].map(([, address]) => address))]).toEqual([
    '',
    'https://exemple.fr',
  ])
  expect(textOf(html)).toContain('&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('every link inside leads somewhere, to one place', () => {
  for (const map of [hostileMap(), EMPTY_MAP, ...EXAMPLES.map((example) => example.map)]) {
    const html = htmlOf(map)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(target)
  }
})

test('headings go down one step at a time', () => {
  const levels = [...htmlOf(hostileMap()).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('each end tells its links in words', () => {
  const [from, to] = ['Département', 'Coordination']
  const map = EXAMPLES[0]?.map ?? EMPTY_MAP
  const text = textOf(htmlOf(map))
  expect(text).toContain(`Finance ${to}`)
  expect(text).toContain(`Financé par ${from}`)
  expect(text).toMatch(/Partenariat avec CP santé · niveau 4\. Structurés \(2\savant\) · Santé/)
})

test('it says in the language of the reader what everybody may see', () => {
  const [french, english] = [htmlOf(EMPTY_MAP), htmlOf(EMPTY_MAP, 'en')]
  expect(french).toContain('<html lang="fr">')
  expect(french).toContain('Version « COPIL »')
  expect(textOf(french)).toMatch(/ou leur coordination13\s%/)
  expect(textOf(french)).toMatch(/2, pour 120\s000 €/)
  expect(english).toContain('<html lang="en">')
  expect(textOf(english)).toContain('2, for €120,000')
  expect(textOf(english)).toContain('No actor on this map.')
})
