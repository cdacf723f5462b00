import { anyChange, type TestChange } from '@maillage/shared/document/random-peers'
import fc from 'fast-check'
import { type Random, randomFrom } from '../seeded-random'
import type { Participant } from './participant'
import { VirtualTime } from './virtual-time'
import { World } from './world'

const STEPS = 150
/** A change may be about something that nobody has made yet, or that is gone. */
const TRIES = 3

export interface Tally {
  readonly steps: number
  readonly kills: number
  readonly powerCuts: number
  readonly restarts: number
  readonly acknowledged: number
}

type Step = (world: World, changes: Iterator<TestChange>) => unknown

/** How likely each step is, and what it does. */
const COURSE: readonly (readonly [name: string, weight: number, step: Step])[] = [
  ['edit', 40, edit],
  ['deliver one', 20, (world) => deliver(world, 1)],
  ['deliver some', 20, (world) => deliver(world, 2 + world.random.below(20))],
  ['deliver all', 6, (world) => world.deliverAll()],
  ['turns', 14, ({ time, random }) => time.turns(1 + random.below(8))],
  ['connect', 12, (world) => world.connect(world.random.pick(world.people))],
  ['connect all', 5, (world) => connectAll(world)],
  ['start', 20, (world) => (world.isServing ? undefined : world.startServer())],
  ['wait', 3, ({ time, random }) => time.pass(1 + random.below(1_500))],
  ['wait long', 0.4, ({ time, random }) => time.pass(random.below(90_000))],
  ['close', 1, ({ people, random }) => random.pick(people).disconnect()?.close()],
  ['break at client', 1.5, ({ people, random }) => random.pick(people).disconnect()?.breakAtClient(random)],
  ['break at server', 1, ({ connections, random }) => oneOf(connections, random)?.breakAtServer(random)],
  ['all close', 1, ({ people }) => closeAll(people)],
  ['reload', 1, (world) => world.reload(world.random.pick(world.people))],
  ['replace', 1, (world) => world.replace(world.random.pick(world.people))],
  ['write much', 0.2, ({ people, random }) => writeMuch(random.pick(people))],
  ['note by server', 1.5, (world) => world.noteByServer()],
  ['read by server', 1, (world) => world.readByServer()],
  ['stop', 0.7, (world) => world.stopServer()],
  ['kill', 1.2, (world) => amidWork(world).then(() => world.killServer())],
  ['cut power', 1.2, (world) => amidWork(world).then(() => world.cutPower())],
  ['fail disk', 1, (world) => failDisk(world)],
  ['mend disk', 2, (world) => world.mendDisk()],
]
/** Each course has its own habits, some of them extreme: what never meets in an average one meets there. */
const HABITS = [0, 0.5, 1, 1, 2, 5]
const FREQUENT_HABITS = [0.5, 1, 2]
const FREQUENT = 10

/** Lives through a random course of things that happen; everything in it follows from the seed. Throws what it finds. */
export async function runCourse(seed: number): Promise<Tally> {
  const time = new VirtualTime()
  const told: string[] = []
  time.install()
  try {
    const world = new World(time, randomFrom(seed))
    const weights = COURSE.map(([, weight]) => weight * world.random.pick(weight < FREQUENT ? HABITS : FREQUENT_HABITS))
    await world.startServer()
    connectAll(world)
    const changes = fc.sample(anyChange, { seed, numRuns: STEPS * TRIES }).values()
    for (let count = 0; count < STEPS; count += 1) {
      const [name, , step] = pickStep(world.random, weights)
      told.push(name)
      const detail = await step(world, changes)
      if (typeof detail === 'string') told.push(`${told.pop()}: ${detail}`)
      world.verify()
    }
    told.push('peace')
    await world.verifyPeace()
    return { steps: STEPS, acknowledged: world.ledger.acknowledged.length, ...world.tally }
  } catch (cause) {
    const steps = told.map((name, index) => `${index + 1} ${name}`).join(', ')
    const replay = `FUZZ_SEED=${seed} npx vitest run whole-peers`
    throw new Error(`${String(cause)}\nAgain: ${replay}\nSeed ${seed}, steps: ${steps}`, { cause })
  } finally {
    time.uninstall()
  }
}

function pickStep(random: Random, weights: readonly number[]): (typeof COURSE)[number] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let rest = (random.below(1_000_000) / 1_000_000) * sum
  const index = weights.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  return COURSE[index] as (typeof COURSE)[number]
}

function edit({ random, people }: World, changes: Iterator<TestChange>): string {
  const person = random.pick(people)
  for (let left = TRIES; left > 0 && person.canEdit; left -= 1) {
    const { value: change } = changes.next()
    if (change && person.edit(change)) return `${person.identity.name} ${change.act}`
  }
  return 'nothing'
}

function writeMuch(person: Participant): void {
  if (person.canEdit) person.writeMuch()
}

function connectAll(world: World): void {
  for (const person of world.people) world.connect(person)
}

function deliver({ connections, random }: World, count: number): void {
  const connection = oneOf(
    [...connections].filter(({ canDeliver }) => canDeliver),
    random,
  )
  for (let left = count; left > 0 && connection?.canDeliver; left -= 1) connection.deliver(random)
}

/** Gives the server something to do and lets it begin. */
async function amidWork(world: World): Promise<void> {
  const { people, random, time } = world
  if (random.chance(0.3)) closeAll(people)
  for (let left = random.below(4); left > 0; left -= 1) deliver(world, 20)
  await time.turns(random.below(12))
}

function failDisk(world: World): void {
  const { random } = world
  world.failDisk(random.pick(['refuse', 'pretend', 'half']), random.pick([0.1, 0.4, 1]))
}

function closeAll(people: World['people']): void {
  for (const person of people) person.disconnect()?.close()
}

function oneOf<T>(items: Iterable<T>, random: Random): T | undefined {
  const list = [...items]
  return list.length === 0 ? undefined : random.pick(list)
}
