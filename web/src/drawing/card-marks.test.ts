import { PROGRAMMES } from '@maillage/shared/map/actor'
import { expect, test } from 'vitest'
import { cardMarks } from './card-marks'

const short = (programme: string) => programme.slice(0, 3).toUpperCase()

test.for([
  { programmes: [], isFunder: false, ending: 0, marks: undefined },
  { programmes: PROGRAMMES, isFunder: true, ending: 0, marks: { text: 'CON · PRE · €', hasAgreementEnding: false } },
  { programmes: [], isFunder: true, ending: 0, marks: { text: '€', hasAgreementEnding: false } },
  { programmes: [], isFunder: false, ending: 2, marks: { text: '', hasAgreementEnding: true } },
])('$programmes, funder $isFunder, $ending agreements ending: $marks', ({ programmes, isFunder, ending, marks }) => {
  expect(cardMarks({ programmes, isFunder }, ending, short)).toEqual(marks)
})
