import { spawnSync } from 'node:child_process'
import { test } from '@playwright/test'

/**
 * Skips the test, saying so, where a program is not on the machine: who tries the product out need not install an office
 * suite. Where CI is set they have to be there, and the test fails.
 *
 * @param programs what people call each, with a line of shell that ends with 0 where it is there
 */
export function needPrograms(programs: Readonly<Record<string, string>>): void {
  const missing = Object.keys(programs).filter((name) => spawnSync('sh', ['-c', programs[name] ?? '']).status !== 0)
  if (missing.length === 0) return
  const sentence = `not on this machine: ${missing.join(', ')}`
  if (process.env.CI) throw new Error(sentence)
  process.stdout.write(`skipped, ${sentence}\n`)
  test.skip(true, sentence)
}
