import { expect, test } from 'vitest'
import { mapFileName } from './file-name'

test.for([
  { name: 'Rouen', file: 'rouen-carte-2026-11-02.png' },
  { name: 'Métropole lilloise', file: 'metropole-lilloise-carte-2026-11-02.png' },
  { name: ' L’Œuvre / 76 ', file: 'l-oeuvre-76-carte-2026-11-02.png' },
  { name: '../../etc', file: 'etc-carte-2026-11-02.png' },
  { name: '東京', file: 'territoire-carte-2026-11-02.png' },
])('the map of "$name" is the file $file', ({ name, file }) => {
  expect(mapFileName(name, new Date(2026, 10, 2, 23, 30), 'png')).toBe(file)
})

test('a long name gives a file name of a bearable length', () => {
  expect(mapFileName('a'.repeat(120), new Date(2026, 0, 1), 'svg')).toHaveLength(60 + '-carte-2026-01-01.svg'.length)
})
