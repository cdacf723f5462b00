import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { type ConnectOptions, TERRITORY } from '../sync-test-server'
import { comes, type HostileInput, unharmedBy } from './unharmed.contract'

const PATH = `/sync/${TERRITORY}?key=editor-hostile`
const HEADERS = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

unharmedBy('requests that lead nowhere', [
  knocks('another path', 404, { path: '/other' }),
  knocks('no territory', 404, { path: '/sync/' }),
  knocks('a path above', 404, { path: '/sync/%2e%2e/api' }),
  knocks('a path below', 404, { path: `/sync/${TERRITORY}/more` }),
  knocks('no path', 404, { path: '//' }),
  knocks('a territory of 300 characters', 404, { path: `/sync/${'x'.repeat(300)}` }),
  knocks('a foreign origin', 403, { headers: { origin: 'https://evil.example' } }),
  knocks('an origin that ends like ours', 403, { headers: { origin: 'https://evil-allowed.example' } }),
  knocks('the origin of a file', 403, { headers: { origin: 'null' } }),
  knocks('an origin that is none', 403, { headers: { origin: '//' } }),
  knocks('another method', 405, { method: 'POST' }),
  knocks('no key of a handshake', 400, { headers: { 'sec-websocket-key': '' } }),
  knocks('an old version of the protocol', 400, { headers: { 'sec-websocket-version': '7' } }),
  knocks('another protocol', 400, { headers: { upgrade: 'h2c' } }),
  knocks('subprotocols that are none', 400, { headers: { 'sec-websocket-protocol': 'a,,b' } }),
  knocks('the same subprotocol twice', 400, { headers: { 'sec-websocket-protocol': 'a,a' } }),
  knocks('20 kB of headers', 431, { headers: { 'x-more': 'x'.repeat(20_000) } }),
  speaks('something that is not HTTP', 400, `\x16\x03\x01${'x'.repeat(100)}\r\n\r\n`),
])

unharmedBy('requests that are not let in', [
  comesIn('no key', 4401, { key: '' }),
  comesIn('a key of 10 kB', 4401, { key: `wrong-${'x'.repeat(10_000)}` }),
  comesIn('a key of 10 kB as a subprotocol', 4401, { key: '', protocols: [`key.wrong-${'x'.repeat(10_000)}`] }),
  comesIn('a territory that is none', 4401, { territory: '__proto__' }),
  comesIn('a territory in percents', 4401, { territory: '%00%ff' }),
  comesIn('an old epoch', 4410, { protocols: ['epoch.1'] }),
  comesIn('an epoch below zero', 4410, { protocols: ['epoch.-1'] }),
  comesIn('an epoch of eleven digits', 4410, { protocols: ['epoch.99999999999'] }),
  comesIn('an epoch that is no number', 4410, { protocols: ['epoch.NaN'] }),
  comesIn('no epoch after the dot', 4410, { protocols: ['epoch.'] }),
  comesIn('a second epoch that is current', 4410, { protocols: ['epoch.1', 'epoch.0'] }),
  comesIn('200 subprotocols', 'stays', { protocols: Array.from({ length: 200 }, (_, index) => `p${index}`) }),
])

interface Knock {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Answered by HTTP: the upgrade does not happen. */
function knocks(what: string, status: number, { path = PATH, method = 'GET', headers }: Knock): HostileInput {
  const attack: HostileInput['attack'] = async ({ server }) => {
    const asked = request({ port: server.port, path, method, headers: { ...HEADERS, ...headers } })
    asked.end()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode ?? 0
  }
  return { what, attack, outcome: status }
}

/** Says this to the port, whatever it is. */
function speaks(what: string, status: number, text: string): HostileInput {
  const attack: HostileInput['attack'] = async ({ server }) => {
    const socket = connect(server.port, '127.0.0.1').end(text)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return Number(/^HTTP\/1\.1 (\d+)/.exec(String(answer))?.[1])
  }
  return { what, attack, outcome: status }
}

function comesIn(
  what: string,
  outcome: HostileInput['outcome'],
  { key, ...options }: ConnectOptions & { key?: string },
) {
  return { what, attack: comes(() => undefined, key, options), outcome }
}
