import { describe, expect, test } from 'vitest'
import { markedTitle, pinnedVersions, slidesOf, stepOf } from './deck'

const SNAPSHOT = 'a'.repeat(20)
const record = (id: string, order: string, more: object = {}) => ({ id, order, title: `Vue ${id}`, ...more })

describe('the steps of a presentation', () => {
  test('are the views in their order', () => {
    const slides = slidesOf([record('second', 'a1'), record('first', 'a0')], 'Rouen')
    expect(slides.map(({ id, title }) => [id, title])).toEqual([
      ['first', 'Vue first'],
      ['second', 'Vue second'],
    ])
  })

  test('are the whole map where it has no views', () => {
    expect(slidesOf([], 'Rouen')).toEqual([{ id: '', view: undefined, title: 'Rouen' }])
  })

  test('name the territory where a view has no title', () => {
    expect(slidesOf([record('v', 'a0', { title: '' })], 'Rouen')[0]?.title).toBe('Rouen')
  })

  test('need each version once', () => {
    const views = [
      record('a', 'a0', { snapshot: SNAPSHOT }),
      record('b', 'a1', { snapshot: SNAPSHOT }),
      record('c', 'a2'),
    ]
    expect(pinnedVersions(slidesOf(views, 'Rouen'))).toEqual([SNAPSHOT])
  })
})

const slides = slidesOf([record('a', 'a0'), record('b', 'a1'), record('c', 'a2')], 'Rouen')

test.for([
  { what: 'the view that was moved is followed', id: 'c', step: 0, expected: 2 },
  { what: 'a view that is gone gives way to the one in its place', id: 'gone', step: 1, expected: 1 },
  { what: 'the last one that is gone gives way to the one before', id: 'gone', step: 9, expected: 2 },
])('$what', ({ id, step, expected }) => {
  expect(stepOf(slides, id, step)).toBe(expected)
})

test.for([
  { title: 'Une convention de 2 ans', highlight: '2 ans', parts: ['Une convention de ', '2 ans', ''] },
  { title: 'Une convention', highlight: '3 ans', parts: ['Une convention', '', ''] },
  { title: 'Une convention', highlight: undefined, parts: ['Une convention', '', ''] },
  { title: '</h1><script>', highlight: '<script>', parts: ['</h1>', '<script>', ''] },
])('« $title » marks « $highlight »', ({ title, highlight, parts }) => {
  expect(markedTitle(title, highlight)).toEqual(parts)
})
