import { varint } from './varints.mjs'

// The y-websocket protocol (https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md).
export const MESSAGE = { sync: 0, awareness: 1, syncReply: 4, receipt: 100 }
export const STEP = { question: 0, answer: 1, update: 2 }

const BINARY = 0x82
const MASKED = 0x80

export function updateMessage(update) {
  return withLength([MESSAGE.sync, STEP.update], update)
}

export function questionMessage(stateVector) {
  return withLength([MESSAGE.sync, STEP.question], stateVector)
}

/** "Nothing that you lack": the answer of a client without changes of its own. */
export const EMPTY_ANSWER = withLength([MESSAGE.sync, STEP.answer], [0, 0])

/** What several clients show of themselves, in one message. */
export function awarenessMessage(clients) {
  const states = clients.flatMap(({ client, clock, state }) => {
    const text = Buffer.from(JSON.stringify(state))
    return [...varint(client), ...varint(clock), ...varint(text.length), ...text]
  })
  return withLength([MESSAGE.awareness], [...varint(clients.length), ...states])
}

/** A cursor on its way, as our own client shows it. */
export function cursorMessage(client, clock) {
  const user = { name: `Participante ${client % 1000}`, color: 1 + (client % 6) }
  return awarenessMessage([{ client, clock, state: { user, cursor: [clock * 3, client % 500] } }])
}

/** A state vector that knows one author up to a clock; nothing at all without one. */
export function stateVector(client, clock) {
  return client === undefined ? [0] : [1, ...varint(client), ...varint(clock)]
}

function withLength(head, body) {
  return Buffer.concat([Uint8Array.from([...head, ...varint(body.length)]), Uint8Array.from(body)])
}

/** A whole WebSocket frame as a client sends it; under a mask of zeros the bytes stay what they are. */
export function frame(...parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Uint8Array.from([BINARY, ...frameLength(length), 0, 0, 0, 0]), ...parts])
}

function frameLength(length) {
  if (length < 126) return [MASKED | length]
  if (length < 0x1_0000) return [MASKED | 126, length >> 8, length & 255]
  return [MASKED | 127, 0, 0, 0, 0, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255]
}
