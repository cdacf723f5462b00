import type { LinkId } from '@maillage/shared/map/ids'
import { describe, expect, test } from 'vitest'
import { firstPicture, nextPictures, wayFrom } from './map-pictures'
import type { RoomLayout } from './room-layout'
import type { SlideMapProps } from './slide-map'

const AS_ON_MAP = { kx: 1, ky: 1, x: 0, y: 0 }

function shown(view: string, count: number, isAround = false): SlideMapProps {
  const scene = { slide: { id: view } } as SlideMapProps['scene']
  const links = Array.from({ length: count }, (_, index) => ({ link: { id: `l${index}` as LinkId } }))
  return { scene, layout: { cards: [], links } as unknown as RoomLayout, isAround }
}

function staged(...steps: readonly SlideMapProps[]) {
  const [first, ...others] = steps
  if (!first) throw new Error('no step')
  return others.reduce(nextPictures, firstPicture(first))
}

describe('the map on the stage', () => {
  test('of a small map each thing glides on its own', () => {
    const { now, before } = staged(shown('a', 20), shown('b', 30))
    expect(now).toMatchObject({ key: 0, isStill: false })
    expect(before).toBeUndefined()
  })

  test.for([
    { from: 20, to: 900 },
    { from: 900, to: 20 },
    { from: 900, to: 900 },
  ])('from $from things to $to one picture gives way to another', ({ from, to }) => {
    const first = shown('a', from)
    const { now, before } = staged(first, shown('b', to))
    expect(now).toMatchObject({ key: 1, isStill: true })
    expect(before).toMatchObject({ key: 0, shown: first })
  })

  test('all of the map around a view is a move of the camera too', () => {
    expect(staged(shown('a', 900), shown('a', 900, true)).now.key).toBe(1)
  })

  test('what changes under a view is drawn in its place', () => {
    const moving = staged(shown('a', 900), shown('b', 900))
    const { now, before } = nextPictures(moving, shown('b', 901))
    expect(now.key).toBe(moving.now.key)
    expect(now.shown.layout.links).toHaveLength(901)
    expect(before).toBe(moving.before)
  })

  test('a picture that came as one glides again from the next view on', () => {
    const { now } = staged(shown('a', 900), shown('b', 20), shown('c', 30))
    expect(now).toMatchObject({ key: 1, isStill: false })
  })
})

describe('the way of a picture', () => {
  const layout = (camera: RoomLayout['camera'], place: RoomLayout['place'] = AS_ON_MAP) =>
    ({ camera, place }) as RoomLayout

  test.for([
    {
      name: 'to itself',
      from: layout({ scale: 2, x: 5, y: 6 }),
      to: layout({ scale: 2, x: 5, y: 6 }),
      way: [1, 1, 0, 0],
    },
    {
      name: 'nearer',
      from: layout({ scale: 1, x: 0, y: 0 }),
      to: layout({ scale: 3, x: -40, y: 10 }),
      way: [3, 3, -40, 10],
    },
    {
      name: 'to cards that were moved together',
      from: layout({ scale: 2, x: 10, y: 20 }),
      to: layout({ scale: 1, x: 0, y: 0 }, { kx: 0.5, ky: 0.25, x: 100, y: 50 }),
      way: [0.25, 0.125, 97.5, 47.5],
    },
  ])('$name', ({ from, to, way: [scaleX, scaleY, x, y] }) => {
    const numbers = wayFrom(from, to)
      .replace(/matrix\(|\)/g, '')
      .split(', ')
      .map(Number)
    expect(numbers).toEqual([scaleX, 0, 0, scaleY, x, y])
  })
})
