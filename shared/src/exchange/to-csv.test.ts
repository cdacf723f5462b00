import { expect, test } from 'vitest'
import { toCsv } from './to-csv'

test.for([
  { cell: 'Rouen', written: 'Rouen' },
  { cell: '-12,5', written: '-12,5' },
  { cell: '=1+1', written: "'=1+1" },
  { cell: ' @SUM(A1)', written: "' @SUM(A1)" },
  { cell: '+33 6', written: "'+33 6" },
  { cell: '-cmd|calc', written: "'-cmd|calc" },
  { cell: '\t=1', written: "' =1" },
  { cell: 'Nantes ; « ASBL "la belle" »', written: '"Nantes ; « ASBL ""la belle"" »"' },
  { cell: 'deux\r\nlignes', written: 'deux lignes' },
])('$cell is written as $written', ({ cell, written }) => {
  expect(toCsv([[cell, 'fin']])).toBe(`\uFEFF${written};fin\r\n`)
})
