import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { Movers } from './movers'

const [one, other] = [ActorId.parse('one'), ActorId.parse('other')]
const link = LinkId.parse('link')

test('what moves is painted apart with its links, and with the rest once that has been painted', () => {
  const movers = new Movers((id) => (id === one ? [link] : []))
  movers.moved(one, 1000)
  movers.moved(other, 1100)
  expect(movers.leftOut()).toEqual({ actors: new Set([one, other]), links: new Set([link]) })

  expect(movers.settle(1200)).toEqual({ settled: [one], left: [] })
  expect(movers.leftOut()).toEqual({ actors: new Set([other]), links: new Set() })
  expect(movers.live()).toEqual({ actors: new Set([other, one]), links: new Set([link]) })

  expect(movers.arePainted()).toBe(true)
  expect(movers.live()).toEqual({ actors: new Set([other]), links: new Set() })
  expect([movers.settle(2000).settled, movers.arePainted(), movers.isEmpty]).toEqual([[other], true, true])
})

test('where the rest is never painted in time, what has come to rest is told when it is painted apart no longer', () => {
  const movers = new Movers(() => [])
  movers.moved(one, 1000)
  expect(movers.settle(1200)).toEqual({ settled: [one], left: [] })
  expect(movers.settle(2000)).toEqual({ settled: [], left: [] })
  expect(movers.settle(2200)).toEqual({ settled: [], left: [one] })
  expect([movers.isEmpty, movers.arePainted()]).toEqual([true, false])
})
