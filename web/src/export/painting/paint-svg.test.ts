import { expect, test } from 'vitest'
import type { Drawing } from '../drawing/drawing'
import { group, path, rect, type Shape } from '../drawing/shape'
import { paintSvg } from './paint-svg'

const text = { kind: 'text', words: 'A & B', x: 1, y: 2, size: 14, weight: 640, fill: '#000' } as const

test.for<{ readonly shape: Shape; readonly svg: string }>([
  {
    shape: rect({ x: 0, y: 5, width: 10, height: 4, radius: 2, fill: '#fff', stroke: '#111' }),
    svg: '<rect y="5" width="10" height="4" rx="2" fill="#fff" stroke="#111"/>',
  },
  {
    shape: path('M0 0H9', { stroke: '#111', strokeWidth: 2.4, dash: [0.1, 6], isRound: true }),
    svg: '<path d="M0 0H9" fill="none" stroke="#111" stroke-width="2.4" stroke-dasharray="0.1 6" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  {
    shape: path('M0 0H9', { fill: '#eee', fillOpacity: 0.45 }),
    svg: '<path d="M0 0H9" fill="#eee" fill-opacity="0.45"/>',
  },
  { shape: text, svg: '<text x="1" y="2" font-size="14" font-weight="640" fill="#000">A &amp; B</text>' },
  {
    shape: { ...text, anchor: 'end', halo: { color: '#fff', width: 5 } },
    svg: '<text x="1" y="2" text-anchor="end" font-size="14" font-weight="640" fill="#000" stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke">A &amp; B</text>',
  },
  {
    shape: group(
      { x: 3, y: 4, scale: 0.625, turn: 45, opacity: 0.13, title: '<i>' },
      rect({ x: 1, y: 1, width: 1, height: 1 }),
    ),
    svg: '<g transform="translate(3 4) scale(0.625) rotate(45)" opacity="0.13"><title>&lt;i&gt;</title><rect x="1" y="1" width="1" height="1" fill="none"/></g>',
  },
  {
    shape: group({ clip: { x: 1, y: 2, width: 3, height: 4 } }, [undefined, [path('M0 0', {})]]),
    svg: '<g><svg x="1" y="2" width="3" height="4" viewBox="1 2 3 4" preserveAspectRatio="none" overflow="hidden"><path d="M0 0" fill="none"/></svg></g>',
  },
])('a $shape.kind is painted as $svg', ({ shape, svg }) => {
  expect(paintSvg(drawingOf(shape), { family: 'serif', faces: [] })).toContain(svg)
})

test('a document tells what it is of, names its fonts and holds those that it is given', () => {
  const face = { family: 'Noto', weight: '400', unicodeRange: 'U+600', url: 'data:font/woff;base64,AA==' }
  const svg = paintSvg(drawingOf(text), { family: "'Noto', serif", faces: [face] })
  expect(svg).toContain('<title id="title">Rouen &lt;/svg&gt;</title><desc id="description">19 acteurs</desc>')
  expect(svg).toContain('font-family="&#39;Noto&#39;, serif"')
  expect(svg).toContain(
    "@font-face{font-family:'Noto';font-weight:400;unicode-range:U+600;src:url(data:font/woff;base64,AA==)}",
  )
})

function drawingOf(shape: Shape): Drawing {
  return { width: 10, height: 10, shapes: [shape], title: 'Rouen </svg>', description: '19 acteurs' }
}
