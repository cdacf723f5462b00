import { addActor } from '@maillage/shared/document/actors'
import { lockActors } from '@maillage/shared/document/lock-actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { addNote } from '@maillage/shared/document/notes'
import { addZone, updateZone } from '@maillage/shared/document/zones'
import type { ActorId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { layoutRequestOf } from './layout-request-of'
import { AnnotationScene } from './notes/annotation-scene'
import { CardScene } from './scene/card-scene'
import { AUTHOR, NOBODY, TEXTS } from './test-scene'

test('who is not chosen stays, and so does who is locked in place', () => {
  const map = openMapDocument()
  const add = (name: string, x: number) => addActor(map, { name, type: 'chrs' }, [x, 0], AUTHOR)
  const [free, locked, other] = [add('free', 0), add('locked', 200), add('other', 400)]
  lockActors(map, [locked], true, AUTHOR)
  const view = new MapView(map)
  const cards = new CardScene(view, NOBODY, TEXTS)
  const annotations = new AnnotationScene(view, cards, NOBODY, TEXTS.measure)
  const fixed = (chosen?: ReadonlySet<typeof free>) =>
    layoutRequestOf({ view, cards, annotations, texts: TEXTS }, 'spheres', chosen)
      .actors.filter(({ isFixed }) => isFixed)
      .map(({ id }) => id)
  expect(fixed()).toEqual([locked])
  expect(fixed(new Set([free, locked]))).toEqual([locked, other].toSorted())
})

test('a note goes with the nearest actor beside it; other notes and drawn zones stay, with whom they hold', () => {
  const map = openMapDocument()
  const add = (name: string, x: number) => addActor(map, { name, type: 'chrs' }, [x, 0], AUTHOR)
  const [free, near, held] = [add('free', 0), add('near', 300), add('held', 1000)]
  const note = (x: number) => addNote(map, { kind: 'sticky', text: 'Juin', position: [x, 50] }, AUTHOR)
  const [beside, apart] = [note(220), note(600)]
  const zone = addZone(map, { name: 'Pays', area: [900, -100, 300, 200] }, AUTHOR)
  const around = addZone(map, { name: 'AHI', area: [0, 0, 10, 10] }, AUTHOR)
  updateZone(map, around, { sphere: 'housing', isFollowing: true }, AUTHOR)
  const view = new MapView(map)
  const cards = new CardScene(view, NOBODY, TEXTS)
  const annotations = new AnnotationScene(view, cards, NOBODY, TEXTS.measure)
  const request = (chosen?: ReadonlySet<ActorId>) =>
    layoutRequestOf({ view, cards, annotations, texts: TEXTS }, 'spheres', chosen)
  expect(request().notes).toEqual([{ id: beside, position: [220, 50], width: 176, height: 96, beside: near }])
  expect(request().actors.filter(({ isFixed }) => isFixed)).toMatchObject([{ id: held }])
  expect(request().obstacles).toEqual([
    { ...annotations.box(zone), inside: [held] },
    { ...annotations.box(apart), inside: [] },
  ])
  // Who is chosen moves also out of a zone; a note stays with an actor who stays.
  const chosen = request(new Set([free, held]))
  expect(chosen.actors.filter(({ isFixed }) => isFixed)).toMatchObject([{ id: near }])
  expect(chosen.notes).toEqual([])
  expect(chosen.obstacles).toHaveLength(3)
})
