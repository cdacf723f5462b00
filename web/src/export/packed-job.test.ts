import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { expect, test } from 'vitest'
import type { Sheet } from './drawing/draw-sheet'
import type { ViewPage } from './drawing/view-page'
import { type ExportJob, USUAL_OPTIONS } from './export-job'
import { packJob, unpackJob } from './packed-job'

const actor = (id: string) => ({ id, name: id, type: 'chrs', themes: [], tags: [], isCarrier: false })
const mapOf = (...ids: string[]) => PlainMap.parse({ ...EMPTY_MAP, actors: ids.map(actor) })

test('a job without its lists weighs little, tells shared ones once, and is whole again with them', () => {
  const map = mapOf('a', 'b')
  const version = mapOf('before')
  const job: ExportJob = {
    ...{ format: 'pdf', territory: { id: 't', name: 'Rouen' }, locale: 'fr', exportedAt: '2026-11-29T12:00:00Z' },
    map,
    // Words and icons cross as they are.
    sheet: { map: { ...map, comments: [] } } as unknown as Sheet,
    pages: [{ title: 'today' }, { title: 'before', map: version }] as unknown as ViewPage[],
    ...{ paper: { kind: 'fit' }, options: USUAL_OPTIONS },
  }
  const told: (readonly unknown[])[] = []
  const packed = packJob(job, (list) => {
    if (!told.includes(list)) told.push(list)
    return told.indexOf(list)
  })

  expect(told).toStrictEqual([map.actors, map.links, version.actors, version.links])
  expect(JSON.stringify(packed)).not.toContain('chrs')
  expect(unpackJob(structuredClone(packed), (id) => told[id] ?? [])).toEqual(job)
})
