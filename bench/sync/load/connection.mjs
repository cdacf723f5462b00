import { connect } from 'node:net'

/** Every connection reads into it: what was read is dealt with before the next read. */
const READ = Buffer.allocUnsafeSlow(256 << 10)
const BINARY = 0x82
const CLOSE = 0x88
const PING = 0x89
const PONG = 0x8a
const CLOSE_FRAME = Uint8Array.of(CLOSE, 0x82, 0, 0, 0, 0, 1000 >> 8, 1000 & 255)

/** When the bytes that are being dealt with arrived. */
export const arrival = { at: 0 }

/** A WebSocket (RFC 6455) with as little as possible between the socket and the count. */
export class Connection {
  #socket
  #onMessage
  #isUpgraded = false
  #isReading = true
  /** The beginning of a frame: of its header only, or with room for all of it. */
  #head = undefined
  #frame = undefined
  #filled = 0
  /** Why the server closed, as far as it said. */
  closeCode = undefined
  isClosed = false
  bytesRead = 0

  /** `onMessage(bytes, start, end)` sees bytes that are overwritten by the next read. */
  constructor({ port, path, subprotocols = [] }, onMessage) {
    this.#onMessage = onMessage
    this.opened = new Promise((resolve, reject) => {
      this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread: this.#reader(resolve) })
      this.#socket.on('error', () => undefined) // The close that follows says it all.
      this.#socket.on('close', () => reject(new Error('the server refused the connection')))
    })
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', () => {
        this.isClosed = true
        resolve()
      })
    })
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bWFpbGxhZ2UgYmVuY2htaw==\r\n' +
        `${subprotocols.length > 0 ? `Sec-WebSocket-Protocol: ${subprotocols.join(', ')}\r\n` : ''}\r\n`,
    )
  }

  /** Sends a whole frame. */
  send(frame) {
    this.#socket.write(frame)
  }

  /** How much of what was sent waits here. */
  get unsentBytes() {
    return this.#socket.writableLength
  }

  /** As somebody does whose machine sleeps: the connection stays, and nobody reads. */
  stopReading() {
    this.#isReading = false
    this.#socket.pause()
  }

  readOn() {
    this.#isReading = true
    this.#socket.resume()
  }

  async close() {
    if (!this.isClosed) this.#socket.end(CLOSE_FRAME)
    await this.closed
  }

  #reader(onUpgraded) {
    let answer = ''
    return {
      buffer: READ,
      callback: (length) => {
        arrival.at = performance.now()
        this.bytesRead += length
        if (this.#isUpgraded) this.#take(READ, 0, length)
        else {
          answer += READ.latin1Slice(0, length)
          const end = answer.indexOf('\r\n\r\n')
          if (end < 0) return true
          if (!answer.startsWith('HTTP/1.1 101')) this.#socket.destroy()
          else {
            this.#isUpgraded = true
            const rest = Buffer.from(answer.slice(end + 4), 'latin1')
            onUpgraded()
            if (rest.length > 0) this.#take(rest, 0, rest.length)
          }
        }
        return this.#isReading
      },
    }
  }

  #take(chunk, from, until) {
    let bytes = chunk
    let start = from
    let end = until
    if (this.#head) {
      bytes = Buffer.concat([this.#head, bytes.subarray(start, end)])
      start = 0
      end = bytes.length
      this.#head = undefined
    }
    if (this.#frame) {
      const taken = Math.min(this.#frame.length - this.#filled, end - start)
      bytes.copy(this.#frame, this.#filled, start, start + taken)
      this.#filled += taken
      start += taken
      if (this.#filled < this.#frame.length) return
      const frame = this.#frame
      this.#frame = undefined
      this.#hear(frame, 0, headerLength(frame, 0), frame.length)
    }
    while (start < end) {
      const header = end - start < 2 ? 2 : headerLength(bytes, start)
      if (end - start < header) {
        this.#head = Buffer.from(bytes.subarray(start, end))
        return
      }
      const stop = start + header + payloadLength(bytes, start)
      if (stop > end) {
        this.#frame = Buffer.allocUnsafe(stop - start)
        this.#filled = bytes.copy(this.#frame, 0, start, end)
        return
      }
      this.#hear(bytes, start, start + header, stop)
      start = stop
    }
  }

  #hear(bytes, frame, start, end) {
    const kind = bytes[frame]
    if (kind === BINARY) this.#onMessage(bytes, start, end)
    else if (kind === CLOSE) {
      this.closeCode = end - start >= 2 ? bytes.readUInt16BE(start) : 1005
      this.#socket.end(CLOSE_FRAME)
    } else if (kind === PING) this.send(Buffer.concat([pongHeader(end - start), bytes.subarray(start, end)]))
    else if (kind !== PONG) throw new Error(`a frame that begins with ${kind}`)
  }
}

function headerLength(bytes, start) {
  const length = bytes[start + 1] & 127
  if (length < 126) return 2
  return length === 126 ? 4 : 10
}

function payloadLength(bytes, start) {
  const length = bytes[start + 1] & 127
  if (length < 126) return length
  return length === 126 ? bytes.readUInt16BE(start + 2) : bytes.readUInt32BE(start + 6)
}

function pongHeader(length) {
  return Uint8Array.of(PONG, 0x80 | length, 0, 0, 0, 0)
}
