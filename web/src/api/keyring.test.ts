import { TerritoryId } from '@maillage/shared/map/ids'
import { describe, expect, test, vi } from 'vitest'
import { colorOf, type KeyringStorage, type KnownTerritory, openKeyring } from './keyring'

function memory(initial: Record<string, string> = {}): KeyringStorage & { readonly items: Map<string, string> } {
  const items = new Map(Object.entries(initial))
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
  }
}

const rouen: KnownTerritory = {
  id: TerritoryId.parse('rouen000000000000000'),
  key: 'e_rouen',
  role: 'editor',
  name: 'Rouen',
  epoch: 0,
  isExample: false,
  lastOpenedAt: '2026-01-01T10:00:00.000Z',
}
const nantes: KnownTerritory = { ...rouen, id: TerritoryId.parse('nantes00000000000000'), name: 'Nantes' }

test('a device that was never used knows nothing', () => {
  const keyring = openKeyring(() => memory())
  expect(keyring.read()).toMatchObject({ adminKey: null, person: null, territories: [], links: {} })
})

test('what one page remembers, the next one reads', () => {
  const storage = memory()
  const before = openKeyring(() => storage)
  before.rememberTerritory(rouen)
  before.rememberAdminKey('a_admin')
  before.rememberPerson('Inès, CIP')
  before.rememberLink('access1', 'https://maillage.example/t/x#e_1')
  expect(openKeyring(() => storage).read()).toEqual(before.read())
})

test('a territory opened again comes first, once', () => {
  const keyring = openKeyring(() => memory())
  keyring.rememberTerritory(rouen)
  keyring.rememberTerritory(nantes)
  keyring.rememberTerritory({ ...rouen, role: 'facilitator' })
  expect(keyring.read().territories).toEqual([{ ...rouen, role: 'facilitator' }, nantes])
  expect(keyring.territory(rouen.id)?.role).toBe('facilitator')
})

test('what is forgotten leaves no trace on the device', () => {
  const storage = memory()
  const keyring = openKeyring(() => storage)
  keyring.rememberTerritory(rouen)
  keyring.rememberAdminKey('a_admin')
  keyring.rememberLink('access1', 'https://maillage.example/t/x#e_1')
  keyring.forgetTerritory(rouen.id)
  keyring.forgetAdminKey()
  keyring.forgetLink('access1')
  expect(keyring.read()).toMatchObject({ adminKey: null, territories: [], links: {} })
  expect([...storage.items.values()].join()).not.toMatch(/e_rouen|a_admin|e_1/)
})

test('a territory is forgotten with the links to it that were made here', () => {
  const keyring = openKeyring(() => memory())
  keyring.rememberTerritory(rouen)
  keyring.rememberLink('access1', `https://maillage.example/t/${rouen.id}#e_1`)
  keyring.rememberLink('access2', `https://maillage.example/t/${nantes.id}#e_2`)
  keyring.forgetTerritory(rouen.id)
  expect(keyring.read().links).toEqual({ access2: `https://maillage.example/t/${nantes.id}#e_2` })
})

test('two tabs do not lose each other’s keys', () => {
  const storage = memory()
  const [one, other] = [openKeyring(() => storage), openKeyring(() => storage)]
  one.rememberTerritory(rouen)
  other.rememberTerritory(nantes)
  expect(other.read().territories).toEqual([nantes, rouen])
  one.refresh()
  expect(one.read()).toEqual(other.read())
})

describe('a browser that refuses storage', () => {
  const refusing = () => {
    throw new DOMException('denied', 'SecurityError')
  }

  test('keeps the keyring as long as the page', () => {
    const keyring = openKeyring(refusing)
    keyring.rememberTerritory(rouen)
    keyring.rememberTerritory(nantes)
    expect(keyring.read().territories).toEqual([nantes, rouen])
  })

  test('that is full keeps what is newer than its storage', () => {
    const storage = memory()
    const keyring = openKeyring(() => storage)
    keyring.rememberTerritory(rouen)
    storage.setItem = refusing
    keyring.rememberTerritory(nantes)
    keyring.rememberPerson('Inès')
    expect(keyring.read()).toMatchObject({ territories: [nantes, rouen], person: { name: 'Inès' } })
  })
})

test.for([
  ['no JSON', 'not json'],
  ['another shape', '[]'],
])('stored text that is %s is taken as nothing', ([, text]) => {
  const keyring = openKeyring(() => memory({ 'maillage.keyring': text as string }))
  expect(keyring.read().territories).toEqual([])
})

test('one unreadable part does not take the others with it', () => {
  const text = JSON.stringify({ adminKey: 'a_admin', person: { name: 'Inès', color: 99 }, territories: [rouen] })
  const keyring = openKeyring(() => memory({ 'maillage.keyring': text }))
  expect(keyring.read()).toMatchObject({ adminKey: 'a_admin', person: null, territories: [rouen] })
})

test('listeners are told of each change until they leave', () => {
  const keyring = openKeyring(() => memory())
  const listener = vi.fn()
  const leave = keyring.subscribe(listener)
  keyring.rememberPerson('Inès')
  leave()
  keyring.rememberPerson('Awa')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a device keeps its colour, and devices share the six evenly enough', () => {
  expect(colorOf('device')).toBe(colorOf('device'))
  const counts = new Map<number, number>()
  for (let device = 0; device < 600; device += 1) {
    const color = colorOf(`device ${device}`)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  expect(Math.min(...counts.values())).toBeGreaterThan(50)
})
