import { describe, expect, test } from 'vitest'
import type { MeasureText } from './card'
import { layoutNote, wrappedText } from './note'

/** Ten units a character. */
const measure: MeasureText = (text) => text.length * 10
const fits = (most: number) => (line: string) => line.length <= most

describe('a text in lines', () => {
  test.for([
    { text: '', lines: [''] },
    { text: 'Juin', lines: ['Juin'] },
    { text: 'Inviter le CSAPA', lines: ['Inviter', 'le CSAPA'] },
    { text: 'un\n\ndeux', lines: ['un', '', 'deux'] },
    { text: 'anticonstitutionnel', lines: ['anticons', 'titution', 'nel'] },
    { text: 'le anticonstitutionnel', lines: ['le', 'anticons', 'titution', 'nel'] },
    { text: 'a  b', lines: ['a  b'] },
    { text: '👷👷👷👷👷', lines: ['👷👷👷👷', '👷'] },
  ])('"$text" becomes $lines', ({ text, lines }) => {
    expect(wrappedText(text, fits(8))).toEqual(lines)
  })

  test('where nothing fits still has all of it', () => {
    expect(wrappedText('ab c', () => false).join('')).toBe('abc')
  })
})

describe('a sticky note', () => {
  const sticky = (values: Partial<Parameters<typeof layoutNote>[0]>) =>
    layoutNote({ kind: 'sticky', text: '', ...values }, measure)

  test('is as large as it was pulled, and as high as its text needs', () => {
    expect(sticky({})).toMatchObject({ width: 176, height: 96, lines: [''] })
    expect(sticky({ size: [240, 160] })).toMatchObject({ width: 240, height: 160 })
    expect(sticky({ size: [240, 64], text: 'a\nb\nc\nd\ne' })).toMatchObject({ width: 240, height: 12 + 5 * 19 + 36 })
    expect(sticky({ size: [1, 1] })).toMatchObject({ width: 96, height: 67 })
  })

  test('says who wrote it, as far as there is room', () => {
    expect(sticky({ createdBy: 'Marc' }).authorLine).toBe('Marc')
    expect(sticky({ createdBy: 'Marc, chantier maraîchage' }).authorLine).toBe('Marc,')
    expect(sticky({}).authorLine).toBe('')
  })
})

test.for([
  { what: 'as wide as its longest line', text: 'Nord\nSud', size: undefined, width: 60, lines: ['Nord', 'Sud'] },
  { what: 'as wide as it was pulled', text: 'Nord Sud', size: [60, 1] as const, width: 60, lines: ['Nord', 'Sud'] },
])('free text is $what, and not signed', ({ text, size, width, lines }) => {
  const layout = layoutNote({ kind: 'text', text, createdBy: 'Marc', ...(size && { size }) }, measure)
  expect(layout).toEqual({ width, height: 4 + 2 * 22 + 4, lines, authorLine: '' })
})
