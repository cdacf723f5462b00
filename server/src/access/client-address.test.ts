import { expect, test } from 'vitest'
import { clientAddress, isLoopback } from './client-address'

test.for([
  { remoteAddress: '192.0.2.7', forwardedFor: undefined, trustProxy: false, is: '192.0.2.7' },
  { remoteAddress: '::ffff:192.0.2.7', forwardedFor: undefined, trustProxy: false, is: '192.0.2.7' },
  { remoteAddress: '192.0.2.7', forwardedFor: '198.51.100.1', trustProxy: false, is: '192.0.2.7' },
  { remoteAddress: '127.0.0.1', forwardedFor: '198.51.100.1', trustProxy: true, is: '198.51.100.1' },
  { remoteAddress: '127.0.0.1', forwardedFor: '10.9.9.9, 198.51.100.1', trustProxy: true, is: '198.51.100.1' },
  { remoteAddress: '127.0.0.1', forwardedFor: 'nobody', trustProxy: true, is: '127.0.0.1' },
  { remoteAddress: '127.0.0.1', forwardedFor: undefined, trustProxy: true, is: '127.0.0.1' },
  { remoteAddress: '2001:db8:1:2:3:4:5:6', forwardedFor: undefined, trustProxy: false, is: '2001:db8:1:2::/64' },
  { remoteAddress: '2001:db8::9', forwardedFor: undefined, trustProxy: false, is: '2001:db8:0:0::/64' },
  { remoteAddress: 'fe80::1%eth0', forwardedFor: undefined, trustProxy: false, is: 'fe80:0:0:0::/64' },
  { remoteAddress: '::1', forwardedFor: undefined, trustProxy: false, is: '::1' },
  { remoteAddress: undefined, forwardedFor: undefined, trustProxy: false, is: '' },
])('$remoteAddress forwarded for $forwardedFor (trusted: $trustProxy) is $is', ({ is, ...facts }) => {
  expect(clientAddress(facts)).toBe(is)
})

test.for([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['127.0.0.1.example.org', false],
  ['192.0.2.7', false],
  [undefined, false],
] as const)('%s is this machine: %s', ([address, is]) => {
  expect(isLoopback(address)).toBe(is)
})
