import type { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { returnDelay } from './return-delay'

/** An attempt that got no answer by then is given up: a network that swallows everything tells nothing. */
const ATTEMPT_MS = 15_000
/** A connection that ends sooner has failed too: a server may let in somebody whose every message it refuses. */
const STEADY_MS = 10_000

export interface KeepConnectedOptions {
  /** From 0 to 1. */
  readonly random: () => number
  /** What tells `offline` and `online`: the window. */
  readonly network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/**
 * Connects a provider that does not connect by itself, and brings it back after every close that is not final. The
 * stock provider also tries again, at times that are the same for everybody, but only while `shouldConnect` holds;
 * here that is no longer than there is a socket.
 */
export function keepConnected(provider: WebsocketProvider, { random, network }: KeepConnectedOptions) {
  let failures = 0
  let attempt: ReturnType<typeof setTimeout> | undefined
  let trial: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const connect = () => {
    stopTimers()
    meetAnew(provider.awareness)
    attempt = setTimeout(() => provider.wsconnecting && provider.disconnect(), ATTEMPT_MS)
    provider.connect()
  }
  const stopTimers = () => {
    clearTimeout(attempt)
    clearTimeout(trial)
    clearTimeout(waiting)
    waiting = undefined
  }
  const onClose = (event: CloseEvent | null) => {
    provider.shouldConnect = false
    stopTimers()
    if (event && !provider.shouldReconnect(event, provider)) return
    failures += 1
    waiting = setTimeout(connect, returnDelay({ closeCode: event?.code, failures }, random))
  }
  const onSync = (isSynced: boolean) => {
    if (!isSynced) return
    trial = setTimeout(() => {
      failures = 0
    }, STEADY_MS)
  }
  // The browser knows at once that the network is gone; a silent socket takes half a minute to tell.
  const onOffline = () => provider.disconnect()
  const onOnline = () => {
    if (waiting === undefined) return
    failures = 0
    connect()
  }

  provider.on('connection-close', onClose)
  provider.on('sync', onSync)
  network.addEventListener('offline', onOffline)
  network.addEventListener('online', onOnline)
  connect()

  return {
    /** Leaves the provider as it is, and alone from now on. */
    close() {
      stopTimers()
      provider.off('connection-close', onClose)
      provider.off('sync', onSync)
      network.removeEventListener('offline', onOffline)
      network.removeEventListener('online', onOnline)
    },
  }
}

/**
 * An awareness state is taken only with a higher clock than the last one: without this, who keeps still is not seen
 * by those who come back, nor seen again when they come back themselves, until the next renewal.
 */
function meetAnew(awareness: Awareness): void {
  for (const client of awareness.meta.keys()) if (client !== awareness.clientID) awareness.meta.delete(client)
  awareness.setLocalState(awareness.getLocalState())
}
