import { describe, expect, test } from 'vitest'
import { cameraOn, cameraShowing, freeArea } from './camera'

const stage = { width: 1000, height: 800 }
const none = { top: 0, right: 0, bottom: 0, left: 0 }
const panel = { ...none, right: 348 }

test.for([
  { insets: none, area: { x: 24, y: 24, width: 952, height: 752 } },
  { insets: panel, area: { x: 24, y: 24, width: 604, height: 752 } },
  { insets: { ...none, left: 900, right: 900 }, area: { x: 924, y: 24, width: 80, height: 752 } },
])('panels of $insets leave $area free', ({ insets, area }) => {
  expect(freeArea(stage, insets)).toEqual(area)
})

describe('showing a whole map', () => {
  test.for([
    { map: 'small', box: { x: -50, y: -50, width: 100, height: 100 }, camera: { x: 500, y: 400, zoom: 1 } },
    { map: 'wide', box: { x: 0, y: 0, width: 1904, height: 100 }, camera: { x: 24, y: 375, zoom: 0.5 } },
    { map: 'endless', box: { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }, camera: { x: 500, y: 400, zoom: 0.1 } },
  ])('a $map one is centred, at 100 % at most', ({ box, camera }) => {
    expect(cameraOn(box, stage, none)).toEqual(camera)
  })
})

describe('bringing a card into view', () => {
  const camera = { x: 0, y: 0, zoom: 1 }
  const card = { width: 200, height: 52 }

  test.for([
    { where: 'in view', box: { ...card, x: 100, y: 100 }, moved: camera },
    { where: 'left of it', box: { ...card, x: -100, y: 100 }, moved: { x: 124, y: 0, zoom: 1 } },
    { where: 'under the panel', box: { ...card, x: 600, y: 100 }, moved: { x: -172, y: 0, zoom: 1 } },
    { where: 'below', box: { ...card, x: 100, y: 900 }, moved: { x: 0, y: -176, zoom: 1 } },
  ])('a card $where', ({ box, moved }) => {
    expect(cameraShowing(box, camera, stage, panel)).toEqual(moved)
  })

  test('something too large is centred', () => {
    expect(cameraShowing({ x: 0, y: 0, width: 5000, height: 52 }, camera, stage, none).x).toBe(-2000)
  })
})
