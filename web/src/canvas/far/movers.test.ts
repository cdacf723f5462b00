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

  expect(movers.settle(1200)).toEqual([one])
  expect(movers.leftOut()).toEqual({ actors: new Set([other]), links: new Set() })
  expect(movers.live()).toEqual({ actors: new Set([other, one]), links: new Set([link]) })

  expect(movers.arePainted()).toBe(true)
  expect(movers.live()).toEqual({ actors: new Set([other]), links: new Set() })
  expect([movers.settle(2000), movers.arePainted(), movers.isEmpty]).toEqual([[other], true, true])
})
