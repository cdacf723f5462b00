import { expect, test } from 'vitest'
import { element, group, text } from './svg-markup'

test.for([
  { words: 'Emergence-s & CPAM', svg: 'Emergence-s &amp; CPAM' },
  { words: '</text><script>alert(1)</script>', svg: '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;' },
  { words: `l'« été » à 5" €`, svg: 'l&#39;« été » à 5&quot; €' },
  { words: 'a]]>b', svg: 'a]]&gt;b' },
  { words: 'nul\u0000 cloche\u0007 \uFFFE', svg: 'nul cloche ' },
  { words: 'seul \uD83D \uDE00', svg: 'seul  ' },
  { words: 'ensemble 😀', svg: 'ensemble 😀' },
])('the text "$words" is safe in XML', ({ words, svg }) => {
  expect(text(words).svg).toBe(svg)
})

test('attributes are escaped too, numbers are short, and what has no value is left out', () => {
  const attributes = { title: '"><script>', x: 12.3456, y: -0, width: undefined }
  expect(element('rect', attributes).svg).toBe('<rect title="&quot;&gt;&lt;script&gt;" x="12.3" y="0"/>')
})

test('elements hold elements, lists and texts', () => {
  const rows = ['a', 'b'].map((word) => element('text', {}, text(word)))
  expect(group({ id: 'g' }, rows, undefined, element('path')).svg).toBe(
    '<g id="g"><text>a</text><text>b</text><path/></g>',
  )
})
