import { addActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { expect, test } from 'vitest'
import { openSelectionStore } from '../map-session/selection'
import { QuietScene } from './quiet-scene'

const author = { name: 'Inès', at: '2022-09-21T16:00:00.000Z' }

function openScene() {
  const map = openMapDocument()
  const programme = addActor(map, { name: 'Premières Heures', type: 'programme' }, [0, 0], author)
  const [one, other] = ['CHRS', 'SIAO'].map((name) => addActor(map, { name, type: 'chrs' }, [0, 0], author))
  if (!one || !other) throw new Error('two actors were added')
  const takesPart = addLink(map, { from: one, to: programme, kind: 'membership' }, author)
  const knows = addLink(map, { from: one, to: other, kind: 'partnership', level: 3 }, author)
  const selection = openSelectionStore(() => undefined)
  const scene = new QuietScene(new MapView(map), selection)
  return { map, programme, one, other, takesPart, knows, selection, scene }
}

test('who takes part is faded, until one of the ends is under the pointer, has the focus or is selected', () => {
  const { scene, selection, programme, one, other, takesPart, knows } = openScene()
  expect([scene.isFaded(takesPart), scene.isFaded(knows)]).toEqual([true, false])

  scene.hover(programme)
  expect(scene.isFaded(takesPart)).toBe(false)
  scene.hover(other)
  expect(scene.isFaded(takesPart)).toBe(true)
  scene.focus(one)
  expect(scene.isFaded(takesPart)).toBe(false)
  scene.focus(undefined)
  selection.select({ actors: new Set([programme]) })
  expect(scene.isFaded(takesPart)).toBe(false)
  selection.select({ links: new Set([takesPart]) })
  expect(scene.isFaded(takesPart)).toBe(false)
  selection.clear()
  expect(scene.isFaded(takesPart)).toBe(true)
})

test('only the links whose drawing changes are told', () => {
  const { scene, programme, other, takesPart, knows } = openScene()
  const told: string[] = []
  scene.onFadedChange(takesPart, () => told.push('takes part'))
  scene.onFadedChange(knows, () => told.push('knows'))
  scene.hover(programme)
  scene.hover(programme)
  scene.hover(other)
  expect(told).toEqual(['takes part', 'takes part'])
})

test('a link that comes to be one of taking part is faded at once', () => {
  const { scene, map, programme, other } = openScene()
  const added = addLink(map, { from: other, to: programme, kind: 'membership' }, author)
  expect(scene.isFaded(added)).toBe(true)
})
