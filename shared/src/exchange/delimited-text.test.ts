import { expect, test } from 'vitest'
import { rowsOf } from './delimited-text'

test.for([
  { text: '', rows: [] },
  { text: 'CPAM', rows: [['CPAM']] },
  { text: 'CPAM\nSIAO\n', rows: [['CPAM'], ['SIAO']] },
  { text: 'CPAM\r\n\r\nSIAO', rows: [['CPAM'], [''], ['SIAO']] },
  { text: '\uFEFFCPAM;Rouen', rows: [['CPAM', 'Rouen']] },
  { text: 'CPAM;;Rouen;', rows: [['CPAM', '', 'Rouen', '']] },
  { text: '"CPAM; Rouen";"un ""mot"""', rows: [['CPAM; Rouen', 'un "mot"']] },
  { text: '"deux\nlignes";b', rows: [['deux\nlignes', 'b']] },
  { text: '"Le Relais" du Port;b', rows: [['"Le Relais" du Port', 'b']] },
  { text: 'le "Relais"', rows: [['le "Relais"']] },
  { text: '"jamais fermé;b', rows: [['"jamais fermé', 'b']] },
])('$text is read cell by cell', ({ text, rows }) => {
  expect(rowsOf(text, ';').map(({ cells }) => cells)).toEqual(rows)
})

test('a row knows the line on which it begins', () => {
  expect(rowsOf('a;"b\nc"\n\nd', ';')).toEqual([
    { row: 1, cells: ['a', 'b\nc'] },
    { row: 3, cells: [''] },
    { row: 4, cells: ['d'] },
  ])
})
