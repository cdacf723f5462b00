import { expect, test } from 'vitest'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openAccess } from './access'
import { ensureAdminKey, isFirstStart, replaceAdminKey } from './admin-key'

const address = '192.0.2.7'

async function setUp() {
  const catalogue = openInMemoryCatalogue()
  const access = openAccess({ catalogue })
  const opens = (key: string) =>
    access.requireAdmin({ key, address }).then(
      () => true,
      () => false,
    )
  return { catalogue, opens }
}

test('the first start makes a key, later ones do not', async () => {
  const { catalogue, opens } = await setUp()
  expect(await isFirstStart(catalogue)).toBe(true)
  const key = await ensureAdminKey(catalogue, undefined)
  if (key === undefined) throw new Error('no key')
  expect(await opens(key)).toBe(true)
  expect(await isFirstStart(catalogue)).toBe(false)
  expect(await ensureAdminKey(catalogue, undefined)).toBeUndefined()
  expect(await opens(key)).toBe(true)
})

test('a key of the configuration takes the place of the one before, and is never told', async () => {
  const { catalogue, opens } = await setUp()
  const made = await ensureAdminKey(catalogue, undefined)
  expect(await ensureAdminKey(catalogue, 'une-phrase-que-je-retiens')).toBeUndefined()
  expect(await opens('une-phrase-que-je-retiens')).toBe(true)
  expect(await opens(made ?? '')).toBe(false)
})

test('a replaced key opens nothing any more', async () => {
  const { catalogue, opens } = await setUp()
  const [first, second] = [await replaceAdminKey(catalogue), await replaceAdminKey(catalogue)]
  expect(await opens(first)).toBe(false)
  expect(await opens(second)).toBe(true)
})
