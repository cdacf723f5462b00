import { figuresAt } from '@maillage/shared/network/figures-at'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import { shownFigures, toldFigures } from './view-figures'

test.for([
  { areReleased: false, told: ['links'] },
  { areReleased: true, told: ['isolated', 'gap', 'links'] },
])('what scores organisations is told once it is released: $areReleased', ({ areReleased, told }) => {
  expect(toldFigures({ figures: ['isolated', 'gap', 'links'] }, areReleased)).toEqual(told)
})

test('two of the figures that are known stand beside a map', () => {
  const { figures } = figuresAt(ROUEN_MAP, { today: '2026-06-01' })
  expect(shownFigures(['actors', 'meanLevel', 'density'], figures).map(({ id }) => id)).toEqual(['actors', 'meanLevel'])
  const { porosity, ...others } = figures
  expect(porosity).toBeDefined()
  expect(shownFigures(['porosity', 'actors'], others)).toEqual([{ id: 'actors', value: 19 }])
  expect(shownFigures(['actors'], undefined)).toEqual([])
})
