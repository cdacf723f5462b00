import { expect, test, vi } from 'vitest'
import { Subscribers } from './subscribers'

test('a listener hears of its topic and of no other', () => {
  const subscribers = new Subscribers()
  const [chrs, siao] = [vi.fn(), vi.fn()]
  subscribers.add('chrs', chrs)
  subscribers.add('siao', siao)
  subscribers.notify(['chrs', 'cpam'])
  expect([chrs.mock.calls.length, siao.mock.calls.length]).toEqual([1, 0])
})

test('a listener of several topics hears once of a change of all', () => {
  const subscribers = new Subscribers()
  const listener = vi.fn()
  for (const topic of ['chrs', 'siao']) subscribers.add(topic, listener)
  subscribers.notify(['chrs', 'siao'])
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a listener that left hears nothing, and leaving twice harms nobody', () => {
  const subscribers = new Subscribers()
  const [gone, here] = [vi.fn(), vi.fn()]
  const leave = subscribers.add('chrs', gone)
  leave()
  subscribers.add('chrs', here)
  leave()
  subscribers.notify(['chrs'])
  expect([gone.mock.calls.length, here.mock.calls.length]).toEqual([0, 1])
})

test('a listener may leave or join while it is told', () => {
  const subscribers = new Subscribers()
  const late = vi.fn()
  const leave = subscribers.add('chrs', () => {
    leave()
    subscribers.add('chrs', late)
  })
  subscribers.notify(['chrs'])
  expect(late).not.toHaveBeenCalled()
  subscribers.notify(['chrs'])
  expect(late).toHaveBeenCalledTimes(1)
})

test('nobody hears anything after the end', () => {
  const subscribers = new Subscribers()
  const listener = vi.fn()
  subscribers.add('chrs', listener)
  subscribers.clear()
  subscribers.notify(['chrs'])
  expect(listener).not.toHaveBeenCalled()
})
