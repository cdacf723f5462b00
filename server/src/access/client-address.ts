import { isIP } from 'node:net'

export interface ConnectionFacts {
  /** The other end of the TCP connection. */
  readonly remoteAddress: string | undefined
  /** The header X-Forwarded-For, as received. */
  readonly forwardedFor: string | undefined
  readonly trustProxy: boolean
}

/**
 * Whom a failed key is counted against. Of X-Forwarded-For only the last entry was written by our own proxy;
 * those before it are what the client claims. A whole /64 is one subscriber in IPv6.
 */
export function clientAddress({ remoteAddress, forwardedFor, trustProxy }: ConnectionFacts): string {
  const lastHop = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  const address = trustProxy && isIP(lastHop) !== 0 ? lastHop : (remoteAddress ?? '')
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIP(plain) === 6 && !isLoopback(plain) ? `${firstHextets(plain)}::/64` : plain
}

/** Whether the address is this machine's own. */
export function isLoopback(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

/** The first four groups, with the zeros that `::` stands for. */
function firstHextets(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
