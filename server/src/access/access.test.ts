import { looksLikeAccessKey } from '@maillage/shared/protocol/access-key'
import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { ROLES } from '@maillage/shared/protocol/roles'
import { expect, test } from 'vitest'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openAccess, TooManyTries } from './access'
import { hashKey, issueAccess, newKey, openTerritory, workshopExpiry } from './issue-access'

const NOW = new Date('2026-11-22T10:00:00Z')
const HERE = '192.0.2.7'

async function setUp() {
  const catalogue = openInMemoryCatalogue()
  const adminKey = newKey('admin')
  await catalogue.setAdminKeyHash(hashKey(adminKey))
  const { territory, keys } = await openTerritory(catalogue, 'Rouen', NOW)
  const other = await openTerritory(catalogue, 'Lille', NOW)
  const access = openAccess({ catalogue, now: () => NOW })
  const addLink = async (expiresAt: string | null) => {
    const issued = issueAccess({ role: 'editor', label: 'Atelier', expiresAt }, NOW)
    await catalogue.addAccess(territory.id, issued.access)
    return issued
  }
  return { catalogue, access, adminKey, id: territory.id, keys, other, addLink }
}

function codeOf(promise: Promise<unknown>): Promise<ProblemCode | 'let in'> {
  return promise.then(
    () => 'let in' as const,
    (error: unknown) => {
      if (error instanceof Problem) return error.code
      throw error
    },
  )
}

test('each of the four links gives its role', async () => {
  const { access, id, keys } = await setUp()
  for (const role of ROLES) {
    expect(looksLikeAccessKey(keys[role])).toBe(true)
    const entry = await access.enter(id, { key: keys[role], address: HERE })
    expect(entry).toMatchObject({ kind: 'link', role, territory: { id } })
  }
})

test('the admin facilitates every territory', async () => {
  const { access, id, other, adminKey } = await setUp()
  for (const territory of [id, other.territory.id]) {
    const entry = await access.enter(territory, { key: adminKey, address: HERE })
    expect(entry).toMatchObject({ kind: 'admin', role: 'facilitator', territory: { id: territory } })
  }
  expect(await codeOf(access.requireAdmin({ key: adminKey, address: HERE }))).toBe('let in')
  expect(await codeOf(access.enter('no-such-territory', { key: adminKey, address: HERE }))).toBe('not-found')
})

test('an unknown territory, a wrong key, another territory’s key and no key are refused alike', async () => {
  const { access, id, keys, other } = await setUp()
  const tries = [
    ['inconnu0000000000000', keys.editor],
    ['../etc/passwd', keys.editor],
    [id, newKey('editor')],
    [id, 'not even a key'],
    [id, other.keys.facilitator],
    [id, ''],
    [id, undefined],
  ] as const
  for (const [territory, key] of tries) {
    expect(await codeOf(access.enter(territory, { key, address: HERE }))).toBe('access-refused')
  }
})

test('a link ends when it expires, and at once when it is revoked', async () => {
  const { catalogue, access, id, addLink } = await setUp()
  const ended = await addLink('2026-11-22T10:00:00.000Z')
  const running = await addLink('2026-11-22T10:00:01.000Z')
  const enter = (key: string) => codeOf(access.enter(id, { key, address: HERE }))

  expect(await enter(ended.key)).toBe('access-refused')
  expect(await enter(running.key)).toBe('let in')
  await catalogue.revokeAccess(id, running.access.id, NOW.toISOString())
  expect(await enter(running.key)).toBe('access-revoked')
})

test('a key of a territory is not an admin key', async () => {
  const { access, keys } = await setUp()
  expect(await codeOf(access.requireAdmin({ key: keys.facilitator, address: HERE }))).toBe('role-forbids')
  expect(await codeOf(access.requireAdmin({ key: newKey('admin'), address: HERE }))).toBe('access-refused')
  expect(await codeOf(access.requireAdmin({ key: undefined, address: HERE }))).toBe('access-refused')
})

test('without an admin key nobody is the admin', async () => {
  const access = openAccess({ catalogue: openInMemoryCatalogue() })
  for (const key of [undefined, '', 'undefined', newKey('admin')]) {
    expect(await codeOf(access.requireAdmin({ key, address: HERE }))).toBe('access-refused')
  }
})

test('the eleventh wrong key of a minute from one address has to wait; good keys and other addresses do not', async () => {
  const { access, id, keys } = await setUp()
  const fail = (address: string) => access.enter(id, { key: newKey('viewer'), address })
  for (let tried = 0; tried < 10; tried += 1) expect(await codeOf(fail(HERE))).toBe('access-refused')

  const error = await fail(HERE).catch((caught: unknown) => caught)
  if (!(error instanceof TooManyTries)) throw new Error('not limited')
  expect(error.retryAfterSeconds).toBeGreaterThan(50)
  expect(error.retryAfterSeconds).toBeLessThanOrEqual(60)
  expect(await codeOf(access.requireAdmin({ key: 'wrong', address: HERE }))).toBe('too-many-tries')

  expect(await codeOf(fail('198.51.100.1'))).toBe('access-refused')
  expect(await codeOf(access.enter(id, { key: keys.viewer, address: HERE }))).toBe('let in')
  expect(await codeOf(access.enter(id, { key: undefined, address: HERE }))).toBe('access-refused')
})

test('the use of a link is told until its day is kept', async () => {
  const { catalogue, id, keys } = await setUp()
  const used: string[] = []
  const access = openAccess({
    catalogue,
    now: () => NOW,
    onUsed: (_territory, _accessId, day) => used.push(day),
  })
  const enter = () => access.enter(id, { key: keys.viewer, address: HERE })
  await enter()
  const entry = await enter()
  expect(used).toEqual(['2026-11-22', '2026-11-22'])

  if (entry.kind !== 'link') throw new Error('not by a link')
  await catalogue.touchAccess(id, entry.access.id, '2026-11-22')
  await enter()
  expect(used).toHaveLength(2)
})

test.for([
  ['facilitator', null],
  ['editor', '2026-11-29T10:00:00.000Z'],
  ['contributor', '2026-11-29T10:00:00.000Z'],
  ['viewer', '2027-02-20T10:00:00.000Z'],
] as const)('a workshop link of a %s ends %s', ([role, end]) => {
  expect(workshopExpiry(role, NOW)).toBe(end)
})
