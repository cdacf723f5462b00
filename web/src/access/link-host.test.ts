import { expect, test } from 'vitest'
import { hostOf, isThisDeviceOnly } from './link-host'

test.for([
  { link: 'https://maillage.example/t/x#e_1', host: 'maillage.example', isAlone: false },
  { link: 'http://192.168.1.20:3000/t/x#e_1', host: '192.168.1.20:3000', isAlone: false },
  { link: 'http://localhost:3000/t/x#e_1', host: 'localhost:3000', isAlone: true },
  { link: 'http://127.0.0.1:3000/t/x#e_1', host: '127.0.0.1:3000', isAlone: true },
  { link: 'http://[::1]:3000/t/x#e_1', host: '[::1]:3000', isAlone: true },
])('a link to $host opens on this device alone: $isAlone', ({ link, host, isAlone }) => {
  expect(hostOf(link)).toBe(host)
  expect(isThisDeviceOnly(link)).toBe(isAlone)
})
