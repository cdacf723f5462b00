import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ZoneId } from '../map/ids'
import type { Zone } from '../map/zone'
import type { ProblemCode } from '../protocol/problems'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { readMap, readZone } from './read-map'
import { openUndoHistory } from './undo-history'
import { addZone, removeZones, updateZone, type ZoneDraft, type ZonePatch } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const GONE = ZoneId.parse('gone')
const area = [8, 16, 320, 240] as const

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

const read = (id: ZoneId) => readZone(id, map.zones.get(id))
const signed = (by: typeof ana) => ({ updatedAt: by.at, updatedBy: by.name })

describe('drawing a zone', () => {
  test.for<{ draft: ZoneDraft; becomes: Partial<Zone> }>([
    { draft: { area }, becomes: { name: '', color: 'grey', isFollowing: false } },
    { draft: { area: [7.6, 16.4, 320.4, 239.6], name: ' Rive  gauche ' }, becomes: { name: 'Rive gauche' } },
    {
      draft: { area, sphere: 'health', isFollowing: true, color: 'pink' },
      becomes: { sphere: 'health', isFollowing: true, color: 'pink' },
    },
  ])('$draft keeps what was given and signs it', ({ draft, becomes }) => {
    const id = addZone(map, draft, ana)
    const bare = { id, name: '', color: 'grey', isFollowing: false, area }
    expect(read(id)).toStrictEqual({ ...bare, ...becomes, ...signed(ana) })
    expect(readMap(map).zones).toStrictEqual([read(id)])
    expect(lastChange(map)).toEqual(ana)
  })

  test.for<{ what: string; draft: ZoneDraft; code?: ProblemCode }>([
    { what: 'a name of 201 characters', draft: { area, name: 'n'.repeat(201) }, code: 'text-too-long' },
    { what: 'no width', draft: { area: [0, 0, 0, 80] } },
    { what: 'a corner out of bounds', draft: { area: [1e7, 0, 80, 80] } },
  ])('with $what fails and changes nothing', ({ draft, code }) => {
    expect(() => addZone(map, draft, ana)).toThrow(code ? expect.objectContaining({ code }) : undefined)
    expect(map.zones.size).toBe(0)
  })
})

describe('changing a zone', () => {
  test.for<{ patch: ZonePatch; becomes: Partial<Zone> }>([
    { patch: { name: 'Rive droite' }, becomes: { name: 'Rive droite' } },
    { patch: { name: '' }, becomes: { name: '' } },
    { patch: { color: 'blue' }, becomes: { color: 'blue' } },
    { patch: { area: [0, 0, 80, 80] }, becomes: { area: [0, 0, 80, 80] } },
    { patch: { sphere: 'housing', isFollowing: true }, becomes: { sphere: 'housing', isFollowing: true } },
  ])('with $patch changes that, the signature and nothing else', ({ patch, becomes }) => {
    const id = addZone(map, { area, name: 'Rive gauche' }, ana)
    const before = read(id)
    updateZone(map, id, patch, ben)
    expect(read(id)).toStrictEqual({ ...before, ...becomes, ...signed(ben) })
    expect(lastChange(map)).toEqual(ben)
  })

  test('without a sphere takes it away', () => {
    const id = addZone(map, { area, sphere: 'health' }, ana)
    updateZone(map, id, { sphere: undefined, isFollowing: false }, ben)
    expect(read(id)).not.toHaveProperty('sphere')
  })

  test('that a peer deleted meanwhile fails with not-found', () => {
    expect(() => updateZone(map, GONE, { name: 'Sud' }, ben)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

test('the removal of a zone is one step to take back', () => {
  const id = addZone(map, { area, name: 'Rive gauche' }, ana)
  const before = read(id)
  const history = openUndoHistory(map, { stepMs: 0 })
  removeZones(map, [id, GONE], ben)
  expect([read(id), lastChange(map)]).toEqual([undefined, ben])
  history.undo(ana)
  expect(read(id)).toStrictEqual(before)
})

describe('a zone that came from elsewhere', () => {
  const whole = { name: 'Sud', color: 'grey', isFollowing: false, area }
  test.for<{ what: string; fields: Record<string, unknown>; read: Record<string, unknown> | undefined }>([
    { what: 'with its area only', fields: { area }, read: { ...whole, name: '' } },
    { what: 'with a number for its name', fields: { ...whole, name: 12 }, read: { ...whole, name: '' } },
    { what: 'in a colour nobody knows', fields: { ...whole, color: 'red' }, read: whole },
    { what: 'of a sphere nobody knows', fields: { ...whole, sphere: 'sport', isFollowing: 'yes' }, read: whole },
    { what: 'with fields of a later version', fields: { ...whole, isLocked: true }, read: whole },
    { what: 'without an area', fields: { name: 'Sud' }, read: undefined },
    { what: 'with an area of three numbers', fields: { ...whole, area: [0, 0, 80] }, read: undefined },
    { what: 'with no height', fields: { ...whole, area: [0, 0, 80, 0] }, read: undefined },
  ])('$what', ({ fields, read: expected }) => {
    map.zones.set('z', new Y.Map(Object.entries(fields)))
    expect(read('z' as ZoneId)).toStrictEqual(expected && { id: 'z', ...expected })
  })
})
