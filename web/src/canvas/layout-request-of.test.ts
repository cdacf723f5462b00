import { addActor } from '@maillage/shared/document/actors'
import { lockActors } from '@maillage/shared/document/lock-actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { expect, test } from 'vitest'
import { layoutRequestOf } from './layout-request-of'
import { CardScene } from './scene/card-scene'

const author = { name: 'Inès', at: '2022-09-21T16:00:00.000Z' }
const texts = {
  measure: (text: string) => text.length * 7,
  typeLabel: (type: string) => type,
  sphereLabel: (sphere: string) => sphere,
  unnamed: 'No name',
}

test('who is not chosen stays, and so does who is locked in place', () => {
  const map = openMapDocument()
  const add = (name: string, x: number) => addActor(map, { name, type: 'chrs' }, [x, 0], author)
  const [free, locked, other] = [add('free', 0), add('locked', 200), add('other', 400)]
  lockActors(map, [locked], true, author)
  const view = new MapView(map)
  const cards = new CardScene(view, { dragOf: () => undefined, onDragChange: () => () => undefined }, texts)
  const fixed = (chosen?: ReadonlySet<typeof free>) =>
    layoutRequestOf({ view, cards, texts }, 'spheres', chosen)
      .actors.filter(({ isFixed }) => isFixed)
      .map(({ id }) => id)
  expect(fixed()).toEqual([locked])
  expect(fixed(new Set([free, locked]))).toEqual([locked, other].toSorted())
})
