import { randomInt } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { moveItems } from '@maillage/shared/document/move-items'
import { expect, test } from 'vitest'
import { type Random, randomFrom } from '../sync/seeded-random'
import { bundleServer, KilledServer, type Place } from './killed-server'
import { type Acknowledged, lostOf, Replica } from './replica'

/** `KILL_SEED=…` chooses the moments of a run again, as far as clocks allow; `KILL_RUNS=…` how often servers are killed. */
const { KILL_SEED, KILL_RUNS } = process.env
const SEED = Number(KILL_SEED ?? randomInt(2 ** 31))
const KILLS = Number(KILL_RUNS ?? 200)
/** One starts while the other works. */
const SERVERS = 2
const WRITERS = 3
const LONGEST_MS = 100
/** Between two changes of one person. */
const PAUSE_MS = 4
/** Then another map is drawn: one that grew with every kill would make the test about large maps. */
const KILLS_A_MAP = 20
const MINUTE_MS = 60_000

test(`what was acknowledged is there after ${KILLS} kills at random moments under load (KILL_SEED=${SEED})`, {
  timeout: 15 * MINUTE_MS,
}, async () => {
  const bundle = await bundleServer()
  const kills = Math.ceil(KILLS / SERVERS)
  await Promise.all(
    Array.from({ length: SERVERS }, (_, index) => killUnderLoad(bundle, kills, randomFrom(SEED + index))),
  )
})

test('what was acknowledged is there when it is killed at any file call of a compaction', {
  timeout: 10 * MINUTE_MS,
}, async () => {
  const server = await KilledServer.launch(await bundleServer())
  const place = await server.openTerritory()
  const acknowledged: Acknowledged = new Map()
  let calls = 0
  for (let isKilled = true; isKilled; ) {
    const writer = new Replica(acknowledged)
    await writer.join(server, place)
    expect(lostOf(acknowledged, writer.clocks)).toEqual([])
    const actor = addActor(writer.map, { name: 'Mission locale', type: 'mission-locale' }, [0, 0], anna)
    for (let x = 0; x < 5; x += 1) moveItems(writer.map, { actors: new Map([[actor, [x, 0]]]) }, anna)
    await writer.saved()
    calls += 1
    await server.killAtFileCall(calls)
    writer.leave()
    isKilled = await server.killedOrIdle()
    await server.kill()
    await server.start()
  }
  // The last one was never made. A compaction, and the rest after it, are some twenty-five.
  expect(calls).toBeGreaterThan(20)
  const newcomer = new Replica(new Map())
  await newcomer.join(server, place)
  expect(lostOf(acknowledged, newcomer.clocks)).toEqual([])
  expect(newcomer.map.actors.size).toBe(calls)
})

const anna = { name: 'Anna', at: '2026-11-20T10:00:00.000Z' }

/** Kills a server again and again while people write, on one map after the other. */
async function killUnderLoad(bundle: string, kills: number, random: Random): Promise<void> {
  const server = await KilledServer.launch(bundle)
  for (let killed = 0; killed < kills; killed += KILLS_A_MAP) {
    await killWhileDrawing(server, Math.min(KILLS_A_MAP, kills - killed), random)
  }
}

async function killWhileDrawing(server: KilledServer, kills: number, random: Random): Promise<void> {
  const place = await server.openTerritory()
  const acknowledged: Acknowledged = new Map()
  // Is there all the time, and hears what was not acknowledged too.
  const witness = new Replica(acknowledged)
  for (let kill = 0; kill < kills; kill += 1) {
    const writers = Array.from({ length: WRITERS }, () => new Replica(acknowledged))
    await Promise.all([witness, ...writers].map((replica) => replica.join(server, place)))
    for (const writer of writers) void write(writer, random)
    await Promise.race(writers.map((writer) => writer.saved()))
    await after(random.below(LONGEST_MS))
    // Everybody leaves, and the map is compacted.
    if (random.chance(1 / 4)) for (const replica of [witness, ...writers]) replica.leave()
    await after(random.below(10))
    await server.kill()
    await server.start()
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(kills)
  await expectAllKept(server, place, witness, acknowledged)
}

/** Somebody who changes the map in every turn until the connection ends. */
async function write(writer: Replica, random: Random): Promise<void> {
  const { map } = writer
  const add = () => addActor(map, { name: 'Mission locale', type: 'mission-locale' }, [0, 0], anna)
  for (let actor = add(); writer.isConnected; await after(PAUSE_MS)) {
    if (random.chance(1 / 16)) {
      removeActors(map, [actor], anna)
      actor = add()
    } else if (random.chance(1 / 8)) updateActor(map, actor, { name: `Antenne ${random.below(100)}` }, anna)
    else moveItems(map, { actors: new Map([[actor, [random.below(1_000), random.below(1_000)]]]) }, anna)
  }
}

/** The server has what it has acknowledged before anybody brings anything; then everybody has everything. */
async function expectAllKept(server: KilledServer, place: Place, witness: Replica, acknowledged: Acknowledged) {
  const newcomer = new Replica(new Map())
  await newcomer.join(server, place)
  expect(lostOf(acknowledged, newcomer.clocks)).toEqual([])
  await witness.join(server, place)
  expect(lostOf(acknowledged, witness.clocks)).toEqual([])
  await witness.bring()
  const last = new Replica(new Map())
  for (const replica of [newcomer, last]) await replica.join(server, place)
  for (const { map } of [newcomer, last]) expect(map.doc.toJSON()).toEqual(witness.map.doc.toJSON())
  for (const replica of [newcomer, witness, last]) replica.leave()
}
