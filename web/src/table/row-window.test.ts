import { expect, test } from 'vitest'
import { rowWindow } from './row-window'

test.for([
  { title: 'at the top', scroll: { top: 0, height: 440 }, count: 5000, window: { first: 0, end: 18 } },
  { title: 'in the middle', scroll: { top: 44_000, height: 440 }, count: 5000, window: { first: 992, end: 1018 } },
  { title: 'at the end', scroll: { top: 219_560, height: 440 }, count: 5000, window: { first: 4982, end: 5000 } },
  { title: 'with few rows', scroll: { top: 0, height: 440 }, count: 3, window: { first: 0, end: 3 } },
  { title: 'when rows have gone', scroll: { top: 44_000, height: 440 }, count: 3, window: { first: 3, end: 3 } },
  { title: 'without rows', scroll: { top: 0, height: 440 }, count: 0, window: { first: 0, end: 0 } },
])('$title, rows from $window.first to $window.end are drawn', ({ scroll, count, window }) => {
  expect(rowWindow(scroll, 44, count)).toEqual(window)
})
