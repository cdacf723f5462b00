import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Transport } from './peer'

/** For the other side to close as well. */
const CLOSING_MS = 3_000
const NOTHING = new Uint8Array()

/**
 * Writes whole frames past `ws`, straight to its socket: made once, they go to every peer. That is safe as long as
 * `ws` writes its own frames whole and at once, which it does for buffers when no extension was agreed on.
 */
export function openTransport(webSocket: WebSocket, socket: Duplex): Transport {
  return {
    get bufferedBytes() {
      return webSocket.bufferedAmount
    },
    write(...pieces) {
      if (webSocket.readyState !== webSocket.OPEN) return
      for (const piece of pieces) socket.write(piece)
    },
    onceTaken(run) {
      socket.write(NOTHING, (error) => {
        if (!error) run()
      })
    },
    ping() {
      if (webSocket.readyState === webSocket.OPEN) webSocket.ping()
    },
    close(closeCode, reason) {
      // Its own close has to be heard, though nothing else is any more.
      webSocket.resume()
      webSocket.close(closeCode, reason)
      const timer = setTimeout(() => webSocket.terminate(), CLOSING_MS)
      webSocket.on('close', () => clearTimeout(timer))
    },
    terminate() {
      webSocket.terminate()
    },
    pause() {
      webSocket.pause()
    },
    resume() {
      webSocket.resume()
    },
  }
}
