import { ActorId } from '@maillage/shared/map/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Offset, PeerDrags } from './peer-drags'

const id = ActorId.parse('a')
let listener: (() => void) | undefined
let by: Offset | undefined
let changes = 0

function open(): PeerDrags {
  const source = {
    dragOf: () => by,
    onDragChange: (_id: ActorId, onChange: () => void) => {
      listener = onChange
      return () => {
        listener = undefined
      }
    },
  }
  const drags = new PeerDrags(source, () => {
    changes += 1
  })
  drags.watch(id)
  return drags
}

function say(next: Offset | undefined): void {
  by = next
  listener?.()
}

beforeEach(() => {
  vi.useFakeTimers()
  by = undefined
  changes = 0
})
afterEach(() => {
  vi.useRealTimers()
})

test('a card follows the pointer of somebody else', () => {
  const drags = open()
  say([8, 0])
  say([16, 0])
  expect([drags.offset(id), changes]).toEqual([[16, 0], 2])
})

test('when the end of a drag arrives before the new place, the card waits where it is', () => {
  const drags = open()
  say([16, 0])
  say(undefined)
  expect(drags.offset(id)).toEqual([16, 0])
  drags.settle(id)
  expect(drags.offset(id)).toBeUndefined()
})

test('when the new place arrives before the end of the drag, the card does not move twice', () => {
  const drags = open()
  say([16, 0])
  drags.settle(id)
  say([16, 0])
  expect(drags.offset(id)).toBeUndefined()
})

test('the next drag of the same card moves it again', () => {
  const drags = open()
  say([16, 0])
  drags.settle(id)
  say(undefined)
  say([16, 0])
  expect(drags.offset(id)).toEqual([16, 0])
})

test('a drag that ends without a new place brings the card back', () => {
  const drags = open()
  say([16, 0])
  say(undefined)
  vi.advanceTimersByTime(1000)
  expect([drags.offset(id), changes]).toEqual([undefined, 2])
})

test('nothing is followed any more once closed', () => {
  open().close()
  expect(listener).toBeUndefined()
})
