import { describe, expect, test } from 'vitest'
import { cardBox, cardSize, type MeasureText } from './card'

/** Every letter is half as wide as it is high. */
const measure: MeasureText = (text, { size }) => (text.length * size) / 2

describe('the size of a card', () => {
  test.for([
    { what: 'a short name', name: 'SIAO', type: 'SIAO', width: 130, height: 52 },
    { what: 'a name of 28 letters', name: 'x'.repeat(28), type: 'CHRS', width: 292, height: 52 },
    { what: 'a type wider than the name', name: 'AFPA', type: 'x'.repeat(30), width: 244, height: 52 },
    { what: 'a longer name', name: 'Association pour la réinsertion', type: 'CHRS', width: 228, height: 70 },
  ])('$what makes a card of $width x $height', ({ name, type, width, height }) => {
    expect(cardSize(name, type, measure)).toMatchObject({ width, height })
  })

  test.for([
    { name: 'Emergence-s', lines: ['Emergence-s'], isCut: false },
    { name: 'Vingt-huit lettres et un mot', lines: ['Vingt-huit lettres et un mot'], isCut: false },
    {
      name: 'Association pour la réinsertion',
      lines: ['Association pour la réinsertion'.slice(0, 19), 'réinsertion'],
      isCut: false,
    },
    {
      name: 'Société coopérative d’intérêt collectif pour le logement des personnes isolées',
      lines: ['Société coopérative d’intérêt', 'collectif pour le logement de…'],
      isCut: true,
    },
    { name: 'x'.repeat(200), lines: ['x'.repeat(30), `${'x'.repeat(29)}…`], isCut: true },
  ])('the name $name is written on its lines', ({ name, lines, isCut }) => {
    const size = cardSize(name, 'CHRS', measure)
    expect([size.nameLines, size.isCut]).toEqual([lines, isCut])
  })

  test('a long type is cut, and the card says so', () => {
    const size = cardSize('GEIQ', 'Entreprise d’insertion par le travail indépendant', measure)
    expect([size.typeLine, size.isCut]).toEqual(['Entreprise d’insertion par le travail…', true])
  })

  test('an actor without a name still has a card', () => {
    expect(cardSize('', '', measure)).toMatchObject({ width: 130, height: 52, nameLines: [''] })
  })
})

test('a card stands around the position of its actor', () => {
  expect(cardBox([100, 200], { width: 130, height: 52 })).toEqual({ x: 35, y: 174, width: 130, height: 52 })
})
