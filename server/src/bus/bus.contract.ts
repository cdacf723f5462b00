import { TerritoryId } from '@maillage/shared/map/ids'
import { expect, onTestFinished, test } from 'vitest'
import type { Bus, BusMessage } from './bus'

const brest = TerritoryId.parse('brestmetropole01')
const quimper = TerritoryId.parse('quimperbretagne1')

/** What every bus owes. `connect` gives the bus as one more process sees it. */
export function busContract(connect: () => Promise<Bus>): void {
  const connected = async (): Promise<Bus> => {
    const bus = await connect()
    onTestFinished(() => bus.close())
    return bus
  }
  const listen = (bus: Bus, territory = brest) => {
    const heard: BusMessage[] = []
    return { heard, seat: bus.join(territory, (message) => heard.push(message)) }
  }

  test('what one process says the others hear, in order, and itself does not', async () => {
    const [here, there, elsewhere] = [listen(await connected()), listen(await connected()), listen(await connected())]
    const messages: BusMessage[] = [
      { kind: 'appended', through: 7 },
      { kind: 'shown', update: Uint8Array.of(1, 2, 3) },
      { kind: 'asked' },
      { kind: 'revoked', accessId: 'a1' },
      { kind: 'ended', code: 'epoch-old' },
    ]
    for (const message of messages) here.seat.say(message)
    await expect.poll(() => there.heard).toEqual(messages)
    await expect.poll(() => elsewhere.heard).toEqual(messages)
    expect(here.heard).toEqual([])
  })

  test('territories do not mix', async () => {
    const [here, there, other] = [await connected(), await connected(), await connected()]
    const brestThere = listen(there)
    const quimperOther = listen(other, quimper)
    listen(here, quimper).seat.say({ kind: 'appended', through: 1 })
    await expect.poll(() => quimperOther.heard).toEqual([{ kind: 'appended', through: 1 }])
    expect(brestThere.heard).toEqual([])
  })

  test('whoever has left hears nothing more, and may come again', async () => {
    const [here, there, witness] = [await connected(), await connected(), await connected()]
    const gone = listen(there)
    const present = listen(witness)
    gone.seat.leave()
    const { seat } = listen(here)
    seat.say({ kind: 'appended', through: 1 })
    await expect.poll(() => present.heard).toHaveLength(1)
    const again = listen(there)
    seat.say({ kind: 'appended', through: 2 })
    await expect.poll(() => again.heard).toEqual([{ kind: 'appended', through: 2 }])
    expect(gone.heard).toEqual([])
  })

  test('a bus that is closed hears nothing more', async () => {
    const [here, there, witness] = [await connected(), await connect(), await connected()]
    const closed = listen(there)
    const present = listen(witness)
    await there.close()
    listen(here).seat.say({ kind: 'appended', through: 1 })
    await expect.poll(() => present.heard).toHaveLength(1)
    expect(closed.heard).toEqual([])
  })
}
