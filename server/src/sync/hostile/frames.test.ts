import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { type HostileInput, unharmedBy } from './unharmed.contract'

const OPCODE = { continuation: 0, text: 1, binary: 2, reserved: 3, close: 8, ping: 9, pong: 10 } as const
const FINAL = 0x80
const COMPRESSED = 0x40
const MASKED = 0x80
/** With this key the bytes are masked and stay what they are. */
const MASK = [0, 0, 0, 0] as const
const { continuation, text, binary, reserved, close, ping, pong } = OPCODE
/** Before it something has to be said. */
const firstMessageMs = 200

unharmedBy('frames that break the protocol', [
  breaks('one that is not masked', [Uint8Array.of(FINAL | binary, 2, 0, 0)], 1002),
  breaks('an opcode that does not exist', [frame(FINAL | reserved)], 1002),
  breaks('compression that nobody agreed on', [frame(FINAL | COMPRESSED | binary)], 1002),
  breaks('the rest of a message that never began', [frame(FINAL | continuation)], 1002),
  breaks('a message within a message', [frame(binary), frame(binary)], 1002),
  breaks('a ping in fragments', [frame(ping)], 1002),
  breaks('a ping of 126 bytes', [frame(FINAL | ping, new Uint8Array(126))], 1002),
  breaks('a close of one byte', [frame(FINAL | close, Uint8Array.of(3))], 1002),
  breaks('a close with a code that does not exist', [frame(FINAL | close, Uint8Array.of(3, 0xe7))], 1002),
  breaks('a text that is no UTF-8', [frame(FINAL | text, Uint8Array.of(0xc3, 0x28))], 1007),
  breaks('a text', [frame(FINAL | text, Buffer.from('hello'))], 4400),
  breaks('a header that announces 2^60 bytes', [header(FINAL | binary, 2n ** 60n)], 1009),
  breaks('a header that announces 1 MiB and a byte', [header(FINAL | binary, 2n ** 20n + 1n)], 1009),
  breaks(
    'fragments of 1 MiB and a byte together',
    [frame(binary, new Uint8Array(1 << 20)), frame(continuation, Uint8Array.of(0))],
    1009,
  ),
  breaks('65 fragments', [frame(binary), ...Array<Uint8Array>(64).fill(frame(continuation))], 1008),
])

unharmedBy(
  'connections without a message',
  [
    breaks('nothing', [], 4508),
    breaks('half a header', [Uint8Array.of(FINAL | binary)], 4508),
    breaks('half a message', [header(FINAL | binary, 1_000n), new Uint8Array(500)], 4508),
    breaks('a fragment', [frame(binary)], 4508),
    breaks('a ping', [frame(FINAL | ping)], 4508),
    breaks('a pong', [frame(FINAL | pong)], 4508),
    // `ws` answers so many at once at most.
    breaks('2,000 pings at once', Array<Uint8Array>(2_000).fill(frame(FINAL | ping)), 1006),
    breaks('2,000 pongs at once', Array<Uint8Array>(2_000).fill(frame(FINAL | pong)), 4529),
    { what: 'a ping after each pong', attack: pings(), outcome: 4529 },
    { what: 'half a message, and gone', attack: leaves(header(FINAL | binary, 1_000n)), outcome: 1006 },
  ],
  { firstMessageMs },
)

function breaks(what: string, frames: readonly Uint8Array[], code: number): HostileInput {
  const attack: HostileInput['attack'] = async ({ server }) => {
    const client = server.connect('editor-hostile')
    const [{ socket }] = (await once(client.socket, 'upgrade')) as [IncomingMessage]
    socket.write(Buffer.concat(frames))
    return client.closed
  }
  return { what, attack, outcome: code }
}

function leaves(bytes: Uint8Array): HostileInput['attack'] {
  return async ({ server }) => {
    const client = server.connect('editor-hostile')
    const [{ socket }] = (await once(client.socket, 'upgrade')) as [IncomingMessage]
    socket.write(bytes, () => socket.destroy())
    return client.closed
  }
}

function pings(): HostileInput['attack'] {
  return async ({ server }) => {
    const client = server.connect('editor-hostile')
    client.socket.on('open', () => client.socket.ping())
    client.socket.on('pong', () => client.socket.ping())
    return client.closed
  }
}

function frame(first: number, bytes: Uint8Array = new Uint8Array()): Uint8Array {
  if (bytes.length > 126) return Buffer.concat([header(first, BigInt(bytes.length)), bytes])
  const length = bytes.length === 126 ? [126, 0, 126] : [bytes.length]
  return Uint8Array.of(first, MASKED | (length[0] ?? 0), ...length.slice(1), ...MASK, ...bytes)
}

/** Of a frame with so many bytes to come. */
function header(first: number, length: bigint): Uint8Array {
  const bytes = Buffer.alloc(14)
  bytes.set([first, MASKED | 127])
  bytes.writeBigUInt64BE(length, 2)
  return bytes
}
