import { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { expect, test } from 'vitest'
import { curveSnapshots } from './curve-snapshots'

function snapshot(name: string, createdAt: string, fields: Partial<SnapshotRecord> = {}): SnapshotRecord {
  return SnapshotRecord.parse({
    id: 'a1b2c3d4e5f6g7h8',
    kind: name === '' ? 'automatic' : 'named',
    name,
    text: '',
    validOn: null,
    createdAt: `${createdAt}T09:00:00.000Z`,
    createdBy: '',
    counts: { actors: 0, links: 0 },
    isDamaged: false,
    ...fields,
  })
}

test.for<{ name: string; snapshots: readonly SnapshotRecord[]; shown: readonly string[] }>([
  { name: 'no version gives no point', snapshots: [], shown: [] },
  {
    name: 'the day that a map shows comes before the day on which it was kept',
    snapshots: [
      snapshot('COPIL', '2023-06-12'),
      snapshot('Avant', '2024-01-08', { validOn: '2020' }),
      snapshot('Comité', '2022-09-21'),
    ],
    shown: ['Avant 2020-12-31', 'Comité 2022-09-21', 'COPIL 2023-06-12'],
  },
  {
    name: 'what nobody named and what cannot be read is left out',
    snapshots: [snapshot('', '2023-06-12'), snapshot('COPIL', '2023-06-13', { isDamaged: true })],
    shown: [],
  },
  {
    name: 'the newest are kept',
    snapshots: Array.from({ length: 9 }, (_, at) => snapshot(`V${at}`, `202${at}-01-01`)),
    shown: Array.from({ length: 8 }, (_, at) => `V${at + 1} 202${at + 1}-01-01`),
  },
])('$name', ({ snapshots, shown }) => {
  expect(curveSnapshots(snapshots).map(({ snapshot: { name }, day }) => `${name} ${day}`)).toEqual(shown)
})
