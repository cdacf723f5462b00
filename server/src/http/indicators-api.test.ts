import { releaseScores, setLastCommittee } from '@maillage/shared/document/map-settings'
import { writeMap } from '@maillage/shared/document/write-map'
import { newId, type TerritoryId } from '@maillage/shared/map/ids'
import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { figuresOf } from '@maillage/shared/network/figures'
import { indicatorsOf, withoutScores } from '@maillage/shared/network/indicators'
import { CompareBody } from '@maillage/shared/protocol/compare-body'
import { IndicatorsOfMap, TerritoryIndicators } from '@maillage/shared/protocol/indicator-bodies'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { openTerritory } from '../access/issue-access'
import { type Caller, openInMemoryServer } from './in-memory-server'

const ANA = { name: 'Ana', at: '2026-11-20T09:00:00.000Z' }
const [ROUEN] = EXAMPLES as unknown as [(typeof EXAMPLES)[number]]
const TODAY = '2026-11-22'

async function openServer(map: PlainMap = ROUEN.map) {
  const server = await openInMemoryServer()
  const { id } = server.territory
  const write = (written: PlainMap) => server.liveMaps.changeMap(id, (live) => writeMap(live, written, ANA))
  await write(map)
  const ask = (path: string, as: Caller = 'facilitator') => server.send(`/api/territories/${id}/${path}`, { as })
  const take = (fields: object = {}) =>
    server.snapshots.take(id, { kind: 'named', name: 'COPIL', createdBy: 'Ana', ...fields })
  const readIndicators = async (query = '', as?: Caller) =>
    IndicatorsOfMap.parse(await (await ask(`indicators${query}`, as)).json())
  const readComparison = async (query: string, as?: Caller) =>
    CompareBody.parse(await (await ask(`compare?${query}`, as)).json())
  return { ...server, id, write, ask, take, readIndicators, readComparison }
}

test('the indicators of a map are what is reckoned of it', async () => {
  const { readIndicators } = await openServer()
  const indicators = indicatorsOf(ROUEN.map, { today: TODAY })
  expect(await readIndicators()).toEqual({ day: TODAY, figures: figuresOf(indicators), indicators })
})

test('an empty map has counts of 0 and no rate', async () => {
  const { readIndicators } = await openServer(EMPTY_MAP)
  const { figures } = await readIndicators()
  expect(figures).toMatchObject({ actors: 0, links: 0, levels: [0, 0, 0, 0, 0] })
  expect(figures).not.toHaveProperty('porosity')
})

test('what changes is reckoned anew, a snapshot stays as it was', async () => {
  const { readIndicators, take, write } = await openServer()
  const { id } = await take({ validOn: '2023-06' })
  const before = await readIndicators()
  const actor = { ...ROUEN.map.actors[0], id: newId(), name: 'Le Chantier d’à côté' } as PlainMap['actors'][number]
  await write({ ...EMPTY_MAP, actors: [actor] })
  expect((await readIndicators()).figures.actors).toBe(before.figures.actors + 1)
  expect(await readIndicators(`?at=${id}`)).toMatchObject({
    snapshot: id,
    day: '2023-06-30',
    figures: { actors: before.figures.actors },
  })
})

test.for([
  { as: 'admin', isReleased: false, hasScores: true },
  { as: 'facilitator', isReleased: false, hasScores: true },
  { as: 'editor', isReleased: false, hasScores: false },
  { as: 'contributor', isReleased: false, hasScores: false },
  { as: 'viewer', isReleased: false, hasScores: false },
  { as: 'viewer', isReleased: true, hasScores: true },
] as const)('$as sees scores: $hasScores, when all may: $isReleased', async ({ as, isReleased, hasScores }) => {
  const { liveMaps, id, readIndicators, readComparison, take, ask } = await openServer()
  // Somebody who sees more has asked before.
  await readIndicators()
  const { id: snapshot } = await take()
  if (isReleased) await liveMaps.changeMap(id, (live) => releaseScores(live, true, ANA))
  const { from, to } = await readComparison(`from=${snapshot}&to=now`, as)
  for (const { indicators } of [await readIndicators('', as), await readIndicators(`?at=${snapshot}`, as), from, to]) {
    expect(indicators.scores !== undefined).toBe(hasScores)
    const all = indicatorsOf(ROUEN.map, { today: TODAY })
    expect(indicators).toEqual(hasScores ? all : withoutScores(all))
  }
  if (!hasScores) expect(await (await ask('indicators', as)).text()).not.toContain('"scores"')
})

test('the last comité counts from the day of which it is known', async () => {
  const { liveMaps, id, readIndicators, take } = await openServer()
  await liveMaps.changeMap(id, (live) => setLastCommittee(live, '2026-06', ANA))
  const { id: earlier } = await take({ validOn: '2023' })
  expect((await readIndicators()).indicators.scores?.information?.since).toBe('2026-06')
  expect((await readIndicators(`?at=${earlier}`)).indicators.scores).not.toHaveProperty('information')
})

test('a comparison tells what is said otherwise, with the indicators of both sides', async () => {
  const { readComparison, take, write } = await openServer()
  const { id } = await take()
  const actor = { ...ROUEN.map.actors[0], id: newId(), name: 'Le Chantier d’à côté' } as PlainMap['actors'][number]
  await write({ ...EMPTY_MAP, actors: [actor] })
  const told = await readComparison(`from=${id}&to=now`)
  expect(told.summary).toMatchObject({ isSame: false, actors: { added: 1, removed: 0, changed: 0 } })
  expect(told.difference.actors.added).toMatchObject([{ name: 'Le Chantier d’à côté' }])
  expect(told.to.figures.actors).toBe(told.from.figures.actors + 1)
  expect(told.to).not.toHaveProperty('snapshot')
  const back = await readComparison(`from=now&to=${id}`)
  expect(back.difference.actors.removed).toMatchObject([{ name: 'Le Chantier d’à côté' }])
})

test.for(['from=now&to=now', 'from=now', 'from={id}&to={id}', 'from={id}'])(
  '%s compares a map with itself: nothing is different',
  async (query) => {
    const { readComparison, take } = await openServer()
    const { id } = await take()
    expect((await readComparison(query.replaceAll('{id}', id))).summary.isSame).toBe(true)
  },
)

test.for([
  { what: 'no first side', path: 'compare', status: 400, code: 'request-invalid' },
  { what: 'no id', path: 'compare?from=Hier', status: 400, code: 'request-invalid' },
  { what: 'an unknown one', path: 'compare?from=abcdefgh12345678', status: 404, code: 'not-found' },
  { what: 'a deleted one', path: 'compare?from=now&to={deleted}', status: 404, code: 'not-found' },
  { what: 'a deleted one', path: 'indicators?at={deleted}', status: 404, code: 'not-found' },
  { what: 'a damaged one', path: 'compare?from={damaged}', status: 422, code: 'snapshot-damaged' },
  { what: 'a damaged one', path: 'indicators?at={damaged}', status: 422, code: 'snapshot-damaged' },
  { what: 'one of a later version', path: 'compare?from=now&to={newer}', status: 422, code: 'snapshot-newer' },
])('$path, $what: $code', async ({ path, status, code }) => {
  const { ask, take, snapshots, id } = await openServer()
  const ids: Record<string, string> = { deleted: (await take()).id }
  await snapshots.remove(id, SnapshotId.parse(ids.deleted))
  for (const [name, file] of [
    ['damaged', '{"format":"maillage/1","actors":"beaucoup"}'],
    ['newer', '{"format":"maillage/2"}'],
  ] as const) {
    const bytes = new TextEncoder().encode(file)
    const kept = snapshots.keep(id, { kind: 'named', createdBy: '' }, async () => ({
      bytes,
      counts: { actors: 0, links: 0 },
    }))
    ids[name] = (await kept).id
  }
  const response = await ask(path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ''))
  const problem = (await response.json()) as { code: string; detail: string }
  expect({ status: response.status, code: problem.code }).toEqual({ status, code })
  expect(problem.detail).not.toBe('')
})

test('the territories lie side by side in the order of their creation, against their oldest readable snapshot', async () => {
  const { send, catalogue, liveMaps, snapshots, take, now } = await openServer()
  const { territory: empty } = await openTerritory(catalogue, 'Aix', now)
  const bytes = new TextEncoder().encode('{"format":"maillage/1","actors":"beaucoup"}')
  const broken = { kind: 'named', name: 'Abîmée', createdBy: '', validOn: '2019' } as const
  await take({ validOn: '2021-06' })
  await take({ validOn: '2027' })
  const { id: rouen } = (await catalogue.list())[0] as { id: TerritoryId }
  await snapshots.keep(rouen, broken, async () => ({ bytes, counts: { actors: 0, links: 0 } }))
  const read = async () => {
    const response = await send('/api/indicators', { as: 'admin' })
    return TerritoryIndicators.parse(await response.json()).territories
  }
  const indicators = indicatorsOf(ROUEN.map, { today: TODAY })
  const [first, second] = await read()
  expect(first).toMatchObject({
    id: rouen,
    day: TODAY,
    figures: figuresOf(indicators),
    core: indicators.core,
    first: { name: 'COPIL', shows: '2021-06', day: '2021-06-30', figures: { actors: indicators.counts.actors } },
  })
  expect(second).toMatchObject({ id: empty.id, name: 'Aix', figures: { actors: 0 } })
  expect(second).not.toHaveProperty('first')

  await liveMaps.changeMap(empty.id, (live) => writeMap(live, ROUEN.map, ANA))
  expect((await read())[1]?.figures).toEqual(figuresOf(indicators))
})
