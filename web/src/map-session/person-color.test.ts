import { expect, test } from 'vitest'
import { colorAmong } from './person-color'

test.for([
  { title: 'alone, people keep their colour', others: [], color: 3 },
  { title: 'a colour that nobody else has is kept', others: [{ clientId: 1, color: 4 }], color: 3 },
  { title: 'who has the smaller id keeps the colour', others: [{ clientId: 90, color: 3 }], color: 3 },
  { title: 'the other takes the next that is free', others: [{ clientId: 1, color: 3 }], color: 4 },
  {
    title: 'colours in use are passed over',
    others: [3, 4, 5].map((color) => ({ clientId: color, color })),
    color: 6,
  },
  {
    title: 'after the last comes the first',
    others: [3, 4, 5, 6].map((color) => ({ clientId: color, color })),
    color: 1,
  },
  {
    title: 'where all are in use, people share',
    others: [1, 2, 3, 4, 5, 6].map((color) => ({ clientId: color, color })),
    color: 3,
  },
])('$title', ({ others, color }) => {
  expect(colorAmong({ clientId: 50, color: 3 }, others)).toBe(color)
})
