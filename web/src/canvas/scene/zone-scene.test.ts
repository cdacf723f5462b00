import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import type { ActorId } from '@maillage/shared/map/ids'
import { seededRandom } from '@maillage/shared/map/seeded-random'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { expect, test } from 'vitest'
import { layoutZones } from '../../drawing/layout-plain-map'
import { AUTHOR, NOBODY, TEXTS, withoutMotion } from '../test-scene'
import { CardScene } from './card-scene'
import { ZoneScene } from './zone-scene'

const TYPES = ['aci', 'chrs', 'cpam']

withoutMotion()

test.for([1, 2, 3])('zones are those of the whole map after each change of a part of it (%i)', (seed) => {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const map = openMapDocument()
  const view = new MapView(map)
  const cards = new CardScene(view, NOBODY, TEXTS)
  const scene = new ZoneScene(view, cards)
  const ids: ActorId[] = []
  for (let step = 0; step < 250; step += 1) {
    const place = [below(3000), below(2000)] as const
    const id = ids[below(ids.length)]
    const kind = below(10)
    if (!id || (kind < 4 && ids.length < 60)) ids.push(addActor(map, { name: 'CHRS', type: 'chrs' }, place, AUTHOR))
    else if (kind === 4) removeActors(map, [ids.splice(ids.indexOf(id), 1)[0] as ActorId], AUTHOR)
    else if (kind === 5) updateActor(map, id, { type: TYPES[below(3)] ?? 'aci' }, AUTHOR)
    else moveItems(map, { actors: new Map([[id, place]]) }, AUTHOR)
    if (below(3) > 0) continue
    const all = [...cards.boxes()].map(([one, box]) => ({ box, sphere: sphereOf(view.actor(one)?.type ?? '') }))
    expect(scene.zones()).toEqual(layoutZones(all, TEXTS.sphereLabel, TEXTS.measure))
  }
})
