import { expect, test } from 'vitest'
import { changeMoment } from './change-moment'

// Local times, so that the cases hold in every time zone.
const now = new Date(2026, 10, 22, 14, 30)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

test.for([
  { title: 'a moment ago', changedAt: at(2026, 10, 22, 12, 2), moment: { kind: 'today', time: '12:02' } },
  { title: 'by a clock that runs ahead', changedAt: at(2026, 10, 23, 0, 10), moment: { kind: 'today', time: '00:10' } },
  { title: 'late the evening before', changedAt: at(2026, 10, 21, 23, 59), moment: { kind: 'days-ago', when: 'hier' } },
  { title: 'days ago', changedAt: at(2026, 10, 19, 8, 0), moment: { kind: 'days-ago', when: 'il y a 3 jours' } },
  { title: 'months ago', changedAt: at(2026, 4, 14, 8, 0), moment: { kind: 'on', date: '14 mai' } },
  { title: 'years ago', changedAt: at(2022, 8, 21, 16, 0), moment: { kind: 'on', date: '21 septembre 2022' } },
  { title: 'at no date', changedAt: 'soon', moment: undefined },
])('a change $title', ({ changedAt, moment }) => {
  expect(changeMoment(changedAt, now, 'fr')).toEqual(moment)
})
