import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { runCourse, type Tally } from './course'

/** `FUZZ_SEED=…` replays one course; `FUZZ_RUNS=…` goes through more of them, and says what was in them. */
const { FUZZ_SEED, FUZZ_RUNS } = process.env
const RUNS = 150
const MINUTE_MS = 60_000

function seedsOf(runs: number): number[] {
  if (FUZZ_SEED !== undefined) return [Number(FUZZ_SEED)]
  const first = randomInt(2 ** 31)
  return Array.from({ length: runs }, (_, index) => first + index)
}

test('whatever happens to people, deliveries, servers and disks, all end with one map, and nothing acknowledged is lost', {
  timeout: 60 * MINUTE_MS,
}, async () => {
  const total: Record<keyof Tally, number> = { steps: 0, kills: 0, powerCuts: 0, restarts: 0, acknowledged: 0 }
  const seeds = seedsOf(Number(FUZZ_RUNS ?? RUNS))
  for (const seed of seeds) {
    const tally = await runCourse(seed)
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
  }
  if (FUZZ_RUNS !== undefined) process.stdout.write(`${seeds.length} courses: ${JSON.stringify(total)}\n`)
  if (FUZZ_SEED === undefined) expect(Math.min(...Object.values(total))).toBeGreaterThan(0)
})

test('a course is the same each time', async () => {
  expect(await runCourse(5)).toEqual(await runCourse(5))
})
