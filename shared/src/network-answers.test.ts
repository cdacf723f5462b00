import { expect, test } from 'vitest'
import { newId } from './map/ids'
import { SnapshotId } from './map/snapshot'
import { compareMaps } from './network/compare-maps'
import { figuresOf } from './network/figures'
import { indicatorsOf, withoutScores } from './network/indicators'
import { summaryOf } from './network/summary-of'
import { CompareBody } from './protocol/compare-body'
import { type IndicatorsOfMap, TerritoryIndicators } from './protocol/indicator-bodies'
import { EXAMPLES, type ExampleTerritory } from './territory/examples/examples'

const day = '2026-11-29'

/** Here and not in either folder: `protocol` and `network` do not know each other, and what one reckons the other tells. */
function answerOf(map: ExampleTerritory['map'], isReleased: boolean): IndicatorsOfMap {
  const indicators = indicatorsOf(map, { today: day, lastCommittee: '2026-06' })
  return { day, figures: figuresOf(indicators), indicators: isReleased ? indicators : withoutScores(indicators) }
}

test.for(EXAMPLES.flatMap(({ name, map }) => [true, false].map((isReleased) => ({ name, map, isReleased }))))(
  'all that is reckoned of $name reaches who asks, scores: $isReleased',
  ({ map, isReleased }) => {
    const [{ map: other }] = EXAMPLES as unknown as [ExampleTerritory]
    const difference = compareMaps(other, map)
    const body: CompareBody = {
      from: { ...answerOf(other, isReleased), snapshot: 'copil-juin' },
      to: answerOf(map, isReleased),
      summary: summaryOf(difference),
      difference,
    }
    const told = CompareBody.parse(JSON.parse(JSON.stringify(body)))
    const places = <Item extends object>(items: readonly Item[]) =>
      items.map((item) => ({ ...item, position: undefined }))
    const { added, removed } = difference.actors
    expect({ ...told, difference: undefined }).toStrictEqual({ ...body, difference: undefined })
    expect(told.difference).toEqual({
      ...difference,
      // Where cards lie is not compared, and not told.
      actors: { ...difference.actors, added: places(added), removed: places(removed) },
    })
  },
)

test('territories lie side by side by their figures and what they have of the core', () => {
  const territories = EXAMPLES.map(({ id, name, map, snapshots: [before] }) => {
    const { figures, indicators } = answerOf(map, true)
    const told = { id, name, day, figures, core: indicators.core }
    if (!before) return told
    const first = { snapshot: SnapshotId.parse(newId()), name: before.name, shows: '2021-06', day: '2021-06-30' }
    return { ...told, first: { ...first, figures: answerOf(before.map, true).figures } }
  })
  expect(TerritoryIndicators.parse(JSON.parse(JSON.stringify({ territories })))).toStrictEqual({ territories })
})
