import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entry, rawUpdate } from '../gate/hostile-updates'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { cleanState, readAwareness } from './awareness-filter'
import { awareness, type Heard, type SyncTestServer, startSyncServer, sync, type TestClient } from './sync-test-server'

let server: SyncTestServer
beforeEach(async () => {
  server = await startSyncServer(openInMemoryMapStorage())
})
afterEach(() => server.stop())

const ana = { user: { name: 'Ana', color: 2 } }
const bob = { user: { name: 'Bob', color: 3 } }

/** What a client has been told of others, in order. */
function told({ heard }: TestClient): readonly (readonly [number, unknown])[] {
  return heard.filter(({ kind }) => kind === 'awareness').flatMap(statesOf)
}

function statesOf({ bytes }: Heard): (readonly [number, unknown])[] {
  return readAwareness(bytes).map(({ clientId, json }) => [clientId, JSON.parse(json)] as const)
}

const shows = (clientId: number, name: string | null) => (message: Heard) =>
  message.kind === 'awareness' && statesOf(message).some(([id, state]) => id === clientId && nameOf(state) === name)

function nameOf(state: unknown): unknown {
  return (state as typeof ana | null)?.user.name ?? null
}

describe('who speaks for whom', () => {
  test('the server says which role somebody has', async () => {
    const witness = server.connect('viewer-1')
    await witness.settled()
    await server
      .connect('editor-1')
      .send(awareness({ clientId: 1, clock: 1, state: { user: { ...ana.user, role: 'facilitator' } } }))

    await witness.hears(shows(1, 'Ana'))
    expect(told(witness)).toEqual([[1, { user: { name: 'Ana', color: 2, role: 'editor' } }]])
  })

  test.for([
    { key: 'facilitator-1', role: 'facilitator', isFollowed: true },
    { key: 'editor-1', role: 'editor', isFollowed: true },
    { key: 'contributor-1', role: 'contributor', isFollowed: false },
    { key: 'viewer-2', role: 'viewer', isFollowed: false },
  ])('a $role may be followed while presenting: $isFollowed', async ({ key, role, isFollowed }) => {
    const witness = server.connect('viewer-1')
    await witness.settled()
    const presenting = { view: 'v1', step: 1, screen: 'map', isAround: false, since: 1_790_000_000_000 }
    const state = { ...ana, asks: true, presenting, laser: [3, 4] }
    await server.connect(key).send(awareness({ clientId: 1, clock: 1, state }))

    await witness.hears(shows(1, 'Ana'))
    const shown = { user: { ...ana.user, role }, asks: true, ...(isFollowed && { presenting, laser: [3, 4] }) }
    expect(told(witness)).toEqual([[1, shown]])
  })

  test('a client speaks for itself only, whatever else it says', async () => {
    const [a, b, witness] = ['editor-1', 'editor-2', 'viewer-1'].map((key) => server.connect(key)) as [
      TestClient,
      TestClient,
      TestClient,
    ]
    await witness.settled()
    await a.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await witness.hears(shows(1, 'Ana'))
    await b.send(awareness({ clientId: 2, clock: 1, state: bob }))
    await witness.hears(shows(2, 'Bob'))
    await b.send(
      awareness(
        { clientId: 1, clock: 2 ** 30, state: bob },
        { clientId: 2, clock: 2, state: ana },
        { clientId: 3, clock: 1, state: bob },
      ),
    )

    await witness.hears(shows(2, 'Ana'))
    expect(told(witness).map(([id, state]) => [id, nameOf(state)])).toEqual([
      [1, 'Ana'],
      [2, 'Bob'],
      [2, 'Ana'],
    ])
  })

  test('a clock from which nobody can go on is no clock', async () => {
    const witness = server.connect('viewer-1')
    await witness.settled()
    const a = server.connect('editor-1')
    await a.send(
      awareness({ clientId: 1, clock: 2 ** 40, state: bob }),
      awareness({ clientId: 1, clock: 5, state: ana }),
    )

    await witness.hears(shows(1, 'Ana'))
    expect(told(witness)).toHaveLength(1)
  })

  test('somebody who leaves is gone for all, and seen again with the same clock', async () => {
    const witness = server.connect('viewer-1')
    await witness.settled()
    const a = server.connect('editor-1')
    await a.send(awareness({ clientId: 1, clock: 7, state: ana }))
    await witness.hears(shows(1, 'Ana'))
    a.close()
    await witness.hears(shows(1, null))
    const from = witness.heard.length
    await server.connect('editor-1').send(awareness({ clientId: 1, clock: 7, state: ana }))

    const again = await witness.hears(shows(1, 'Ana'), from)
    expect(readAwareness(again.bytes)[0]?.clock).toBeGreaterThan(8)
  })

  test('a newcomer is told who is there', async () => {
    const a = server.connect('editor-1')
    await a.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await a.settled()
    const newcomer = server.connect('viewer-1')

    await newcomer.hears(shows(1, 'Ana'))
  })

  test('repeating what the server says of others claims nothing', async () => {
    const a = server.connect('editor-1')
    await a.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await a.settled()
    const b = server.connect('viewer-1')
    const { bytes } = await b.hears(shows(1, 'Ana'))
    await a.send(awareness({ clientId: 1, clock: 2, state: bob }))
    await b.hears(shows(1, 'Bob'))
    await b.send(Uint8Array.of(1, bytes.length, ...bytes))
    await b.settled()
    expect(a.socket.readyState).toBe(a.socket.OPEN)
    a.close()
    await b.hears(shows(1, null))
    await b.send(Uint8Array.of(1, bytes.length, ...bytes))
    await b.settled()
    await server.connect('editor-2').send(awareness({ clientId: 1, clock: 2, state: ana }))

    await b.hears(shows(1, 'Ana'), b.heard.length)
  })
})

describe('a client id that is in use', () => {
  test('the same access link: the newcomer is the same tab, back before its old connection was found dead', async () => {
    const old = server.connect('editor-1')
    await old.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await old.settled()
    const back = server.connect('editor-1')
    await back.send(awareness({ clientId: 1, clock: 1, state: ana }))

    expect(await old.closed).toBe(4509)
    await back.send(sync(SYNC_STEP.update, rawUpdate([{ client: 1, clock: 0, structs: [entry('meta', 'a', 1)] }])))
    await back.settled()
    expect(back.socket.readyState).toBe(back.socket.OPEN)
  })

  test('another access link: the newcomer has to come back', async () => {
    const old = server.connect('editor-1')
    await old.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await old.settled()
    const other = server.connect('editor-2')
    await other.send(awareness({ clientId: 1, clock: 9, state: bob }))

    expect(await other.closed).toBe(4509)
    expect(old.socket.readyState).toBe(old.socket.OPEN)
  })

  test('nobody writes in the name of another who is here', async () => {
    const owner = server.connect('editor-1')
    await owner.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await owner.settled()
    const squatter = server.connect('editor-1')
    await squatter.send(
      sync(SYNC_STEP.update, rawUpdate([{ client: 1, clock: 0, structs: [entry('meta', 'a', 'not Ana')] }])),
    )

    expect(await squatter.closed).toBe(4509)
    expect(server.counts.get('updates')).toBeUndefined()
  })

  test('somebody who brings the work of another who is here is asked again later', async () => {
    const owner = server.connect('editor-1')
    await owner.send(awareness({ clientId: 1, clock: 1, state: ana }))
    await owner.settled()
    const other = server.connect('editor-2')
    await other.settled()
    const from = other.heard.length
    const lost = rawUpdate([{ client: 1, clock: 0, structs: [entry('meta', 'a', 1)] }])
    await other.send(sync(SYNC_STEP.step2, lost))
    await owner.send(sync(SYNC_STEP.step2, lost))
    await other.hears(({ kind }) => kind === 'step1', from)
    await other.send(sync(SYNC_STEP.step2, lost))
    await other.settled()

    expect(server.counts.get('updates')).toBe(1)
    expect(other.socket.readyState).toBe(other.socket.OPEN)
  })
})

test('states are shown at most 15 times a second, and the last one always', async () => {
  const witness = server.connect('viewer-1')
  await witness.settled()
  const a = server.connect('editor-1')
  for (let clock = 1; clock <= 60; clock += 1) {
    await a.send(awareness({ clientId: 1, clock, state: { ...ana, cursor: [clock, 0] } }))
    await new Promise((resolve) => setImmediate(resolve))
  }

  await witness.hears((message) => message.kind === 'awareness' && readAwareness(message.bytes)[0]?.clock === 60)
  expect(told(witness).length).toBeLessThan(25)
  expect(told(witness).at(-1)).toEqual([1, { user: { name: 'Ana', color: 2, role: 'editor' }, cursor: [60, 0] }])
})

test.for([
  { what: 'a stock client that has not said anything', json: '{}', shown: undefined },
  { what: 'no JSON', json: 'nothing', shown: undefined },
  { what: 'an array', json: '[]', shown: undefined },
  {
    what: 'a name of 61 characters',
    json: JSON.stringify({ user: { name: 'x'.repeat(61), color: 1 } }),
    shown: undefined,
  },
  {
    what: 'a colour of another make',
    json: '{"user":{"name":"Ana","color":"#ff0000"}}',
    shown: { user: { name: 'Ana', color: 1, role: 'viewer' } },
  },
  {
    what: 'fields that are not ours',
    json: '{"user":{"name":"Ana","color":2,"admin":true},"more":1}',
    shown: { user: { name: 'Ana', color: 2, role: 'viewer' } },
  },
  {
    what: 'a prototype',
    json: '{"__proto__":{"admin":true},"user":{"name":"Ana","color":2,"__proto__":{"role":"facilitator"}}}',
    shown: { user: { name: 'Ana', color: 2, role: 'viewer' } },
  },
  {
    what: 'a cursor nowhere',
    json: '{"user":{"name":"Ana","color":2},"cursor":[1e9,0],"selection":["a"]}',
    shown: { user: { name: 'Ana', color: 2, role: 'viewer' }, selection: ['a'] },
  },
])('of $what others see what fits', ({ json, shown }) => {
  const clean = cleanState(json, 'viewer')
  expect(clean && JSON.parse(clean)).toEqual(shown)
})
