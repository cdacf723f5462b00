import { EMPTY_MAP } from '@maillage/shared/map/plain-map'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import type { Translate } from '../i18n/i18n'
import { slideFigures } from './slide-figures'

const t: Translate = (key) => key
const options = { day: '2026-06-01', areScoresReleased: false, t, locale: 'fr' } as const
const ids = (figures: ReturnType<typeof slideFigures>) => figures.map(({ id }) => id)

test('two figures at most stand beside a map, counted on all of it', () => {
  const figures = slideFigures({ figures: ['actors', 'meanLevel', 'density'] }, ROUEN_MAP, options)
  expect(ids(figures)).toEqual(['actors', 'meanLevel'])
  expect(figures[0]).toEqual({ id: 'actors', value: '19', words: 'presentation.figure.actors' })
})

test('a rate is written as percents, with the space of the language', () => {
  const [french] = slideFigures({ figures: ['density'] }, ROUEN_MAP, options)
  expect(french?.value).toMatch(/^\d+\s%$/)
})

test('what scores organisations is shown to the room once it is released', () => {
  const view = { figures: ['isolated', 'gap', 'links'] } as const
  expect(ids(slideFigures({ figures: [...view.figures] }, ROUEN_MAP, options))).toEqual(['links'])
  const released = { ...options, areScoresReleased: true }
  expect(ids(slideFigures({ figures: [...view.figures] }, ROUEN_MAP, released))).toEqual(['isolated', 'gap'])
})

test('a rate over nothing is left out', () => {
  expect(
    slideFigures({ figures: ['porosity', 'meanLevel', 'links'] }, EMPTY_MAP, options).map(({ value }) => value),
  ).toEqual(['0'])
})
