import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { layoutZones } from '../../drawing/layout-plain-map'
import { CardScene } from './card-scene'
import { ZoneScene } from './zone-scene'

const author = { name: 'Inès', at: '2022-09-21T16:00:00.000Z' }
const texts = {
  measure: (text: string) => text.length * 7,
  typeLabel: (type: string) => type,
  sphereLabel: (sphere: string) => sphere,
  unnamed: 'No name',
}
const nobody = { dragOf: () => undefined, onDragChange: () => () => undefined }
const TYPES = ['aci', 'chrs', 'cpam']

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => void vi.unstubAllGlobals())

test.for([1, 2, 3])('zones are those of the whole map after each change of a part of it (%i)', (seed) => {
  let state = seed
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * limit)
  }
  const map = openMapDocument()
  const view = new MapView(map)
  const cards = new CardScene(view, nobody, texts)
  const scene = new ZoneScene(view, cards)
  const ids: ActorId[] = []
  for (let step = 0; step < 250; step += 1) {
    const place = [below(3000), below(2000)] as const
    const id = ids[below(ids.length)]
    const kind = below(10)
    if (!id || (kind < 4 && ids.length < 60)) ids.push(addActor(map, { name: 'CHRS', type: 'chrs' }, place, author))
    else if (kind === 4) removeActors(map, [ids.splice(ids.indexOf(id), 1)[0] as ActorId], author)
    else if (kind === 5) updateActor(map, id, { type: TYPES[below(3)] ?? 'aci' }, author)
    else moveItems(map, { actors: new Map([[id, place]]) }, author)
    if (below(3) > 0) continue
    const all = [...cards.boxes()].map(([one, box]) => ({ box, sphere: sphereOf(view.actor(one)?.type ?? '') }))
    expect(scene.zones()).toEqual(layoutZones(all, texts.sphereLabel, texts.measure))
  }
})
