import { LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { type LinkMark, linkAsMarked, signOf } from './map-marks'

const link = { id: LinkId.parse('l'), kind: 'partnership', level: 4, state: 'past' } as unknown as Link

test.for<{ mark: LinkMark; sign: string | undefined; level: number | undefined; state: string }>([
  { mark: { kind: 'added', level: 4 }, sign: '+ 4', level: 4, state: 'current' },
  { mark: { kind: 'added' }, sign: '+', level: undefined, state: 'current' },
  { mark: { kind: 'gone', level: 2 }, sign: '× 2', level: 2, state: 'current' },
  { mark: { kind: 'stronger', from: 2, level: 4 }, sign: '▲ 2 → 4', level: 4, state: 'current' },
  { mark: { kind: 'weaker', from: 3, level: 2 }, sign: '▼ 3 → 2', level: 2, state: 'current' },
  { mark: { kind: 'changed' }, sign: '≠', level: 4, state: 'past' },
  { mark: { kind: 'planned' }, sign: '◎', level: 4, state: 'planned' },
  { mark: { kind: 'then', level: 1 }, sign: undefined, level: 1, state: 'current' },
  { mark: { kind: 'absent' }, sign: undefined, level: 4, state: 'past' },
])('$mark is drawn with $sign, at level $level', ({ mark, sign, level, state }) => {
  expect(signOf(mark)).toBe(sign)
  expect(linkAsMarked(link, mark)).toMatchObject({ state })
  expect(linkAsMarked(link, mark).level).toBe(level)
})
