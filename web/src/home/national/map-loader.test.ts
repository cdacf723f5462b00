import { newId, TerritoryId } from '@maillage/shared/map/ids'
import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { expect, test } from 'vitest'
import { openMapLoader } from './map-loader'

const ids = Array.from({ length: 6 }, () => TerritoryId.parse(newId()))
const territories = (links: number) => ids.map((id) => ({ id, figures: { links } }) as TerritoryFigures)

/** A server that answers when it is told to. */
function openSource() {
  const asked: TerritoryId[] = []
  const open = new Map<TerritoryId, { resolve(map: PlainMap): void; reject(error: Error): void }>()
  const loader = openMapLoader((id, signal) => {
    asked.push(id)
    return new Promise((resolve, reject) => {
      open.set(id, { resolve, reject })
      signal.addEventListener('abort', () => reject(new Error('left')))
    })
  })
  const answer = async (id: TerritoryId | undefined, isThere = true) => {
    const request = id && open.get(id)
    if (isThere) request?.resolve(EMPTY_MAP)
    else request?.reject(new Error('no answer'))
    await Promise.resolve()
    await Promise.resolve()
  }
  return { loader, asked, answer }
}

test('maps come a few at a time, those that are looked at first', async () => {
  const { loader, asked, answer } = openSource()
  loader.start(territories(1))
  expect(asked).toEqual(ids.slice(0, 3))
  loader.prefer(ids[5] as TerritoryId)
  await answer(ids[1])
  expect(asked.at(-1)).toBe(ids[5])
  expect(ids.map((id) => loader.read(id).kind)).toEqual([
    'waiting',
    'loaded',
    ...Array.from({ length: 4 }, () => 'waiting'),
  ])
})

test('it is settled when all are here or cannot be had', async () => {
  const { loader, answer } = openSource()
  await loader.settled()
  loader.start(territories(1))
  let isSettled = false
  const settled = loader.settled().then(() => {
    isSettled = true
  })
  for (const id of ids.slice(1)) await answer(id)
  expect(isSettled).toBe(false)
  await answer(ids[0], false)
  await settled
  expect(loader.read(ids[0] as TerritoryId)).toEqual({ kind: 'failed' })
})

test('only what has changed, or failed, is asked for again, and what was here stays meanwhile', async () => {
  const { loader, asked, answer } = openSource()
  loader.start(territories(1))
  for (const id of ids) await answer(id, id !== ids[2])
  loader.start(territories(1))
  expect(asked.slice(6)).toEqual([ids[2]])
  await answer(ids[2])
  const [changed, ...others] = territories(1)
  loader.start([{ ...(changed as TerritoryFigures), figures: { links: 2 } as never }, ...others])
  expect(asked.slice(7)).toEqual([ids[0]])
  await answer(ids[0], false)
  expect(loader.read(ids[0] as TerritoryId).kind).toBe('loaded')
})

test('who leaves stops it, and who comes back goes on', async () => {
  const { loader, asked, answer } = openSource()
  const stop = loader.start(territories(1))
  await answer(ids[0])
  stop()
  await answer(ids[1])
  expect(loader.read(ids[1] as TerritoryId).kind).toBe('waiting')
  loader.start(territories(1))
  expect(asked.slice(4)).toEqual(ids.slice(1, 4))
})
