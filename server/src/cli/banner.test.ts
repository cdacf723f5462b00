import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { banner, localUrl } from './banner'

const address = (fields: Partial<NetworkInterfaceInfo>) =>
  ({ address: '192.0.2.12', family: 'IPv4', internal: false, ...fields }) as NetworkInterfaceInfo
const INTERFACES = {
  lo: [address({ address: '127.0.0.1', internal: true })],
  eth0: [address({}), address({ address: 'fe80::1', family: 'IPv6' } as never)],
}
const FACTS = { host: '0.0.0.0', port: 3000, publicUrl: undefined, newAdminKey: undefined, hasChosenKey: false }

test('the first start tells where the server is and how to administer it', () => {
  expect(banner({ ...FACTS, newAdminKey: 'a_1' }, INTERFACES)).toBe(`
Maillage est prêt.
  Sur cet ordinateur : http://localhost:3000
  Sur le réseau : http://192.0.2.12:3000

Lien d’administration (à garder, il ne sera plus montré) : http://localhost:3000/admin#a_1
`)
})

test('later starts say how to get a new link', () => {
  expect(banner(FACTS, INTERFACES)).toContain('« npm run maillage -- admin-link » en fait un autre.')
  expect(banner({ ...FACTS, hasChosenKey: true }, INTERFACES)).toContain('celle de ADMIN_KEY')
})

test('a public address is what the link starts with', () => {
  const text = banner({ ...FACTS, publicUrl: 'https://maillage.fr', newAdminKey: 'a_1' }, INTERFACES)
  expect(text).toContain('  Adresse publique : https://maillage.fr\n')
  expect(text).toContain('https://maillage.fr/admin#a_1')
})

test.for([
  { host: '0.0.0.0', url: 'http://localhost:3000' },
  { host: '::', url: 'http://localhost:3000' },
  { host: '127.0.0.1', url: 'http://localhost:3000' },
  { host: '192.0.2.12', url: 'http://192.0.2.12:3000' },
  { host: '2001:db8::1', url: 'http://[2001:db8::1]:3000' },
])('listening on $host is $url', ({ host, url }) => {
  expect(localUrl({ host, port: 3000 })).toBe(url)
  if (url.includes('localhost')) return
  expect(banner({ ...FACTS, host }, INTERFACES)).not.toContain('réseau')
})
