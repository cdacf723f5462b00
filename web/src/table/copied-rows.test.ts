import { expect, test } from 'vitest'
import type { Column } from './column'
import { copiedRows, plainCell } from './copied-rows'

interface Place {
  readonly name: string
  readonly commune: string
}

function column(key: keyof Place, title: string): Column<Place> {
  const text = (row: Place) => row[key]
  return { key, title, text, render: text, compare: () => 0 }
}

test('rows are copied under the titles of their columns', () => {
  const rows = [
    { name: 'CPAM', commune: 'Rouen' },
    { name: 'CHRS', commune: '' },
  ]
  expect(copiedRows(rows, [column('name', 'Nom'), column('commune', 'Commune')])).toBe(
    'Nom\tCommune\nCPAM\tRouen\nCHRS\t',
  )
})

test.for([
  ['Chantier\tdu Port\nRouen', 'Chantier du Port Rouen'],
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+33 2 35', "'+33 2 35"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['Émergence-s', 'Émergence-s'],
] as const)('%j is copied as %j', ([text, copied]) => {
  expect(plainCell(text)).toBe(copied)
})
