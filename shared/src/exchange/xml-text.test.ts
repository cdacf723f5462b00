import { expect, test } from 'vitest'
import { xmlAttribute, xmlAttributes, xmlText } from './xml-text'

test.for([
  ['</svg><script>', '&lt;/svg&gt;&lt;script&gt;'],
  [']]>', ']]&gt;'],
  ['"R&D"', '&quot;R&amp;D&quot;'],
  ['a\u0000\u0008\u000B\u001F\uFFFE\uFFFFb', 'ab'],
  ['moitié \uD83D et \uDE00', 'moitié  et '],
  ['😀 œ €', '😀 œ €'],
] as const)('%j is %j between tags', ([text, written]) => {
  expect(xmlText(text)).toBe(written)
})

test('line breaks and tabs of an attribute stay what they are', () => {
  expect(xmlAttribute('a\tb\r\n"c"')).toBe('a&#9;b&#13;&#10;&quot;c&quot;')
})

test('an attribute without a value is left out', () => {
  expect(xmlAttributes({ id: 'a', start: undefined, weight: 0 })).toBe(' id="a" weight="0"')
})
