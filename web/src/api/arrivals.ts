import { useSyncExternalStore } from 'react'
import { type Arrival, readArrival } from './arrival'

const STORED = 'maillage.arrival'
const listeners = new Set<() => void>()
let current: Arrival | null = null

/**
 * Takes the key out of the address before anything else runs: an address is projected, photographed and
 * sent along. Until the server has accepted it, this tab alone keeps it, for somebody who reloads.
 */
export function watchArrivals(): void {
  current = takeFromAddress() ?? readKept()
  addEventListener('hashchange', () => {
    const arrival = takeFromAddress()
    if (arrival) set(arrival)
  })
}

/** What somebody came with and nobody has dealt with yet. */
export function useArrival(): Arrival | null {
  return useSyncExternalStore(subscribe, () => current)
}

/** The key has found its place, or leads nowhere: nothing of it stays. */
export function settleArrival(): void {
  if (current) set(null)
}

function set(arrival: Arrival | null): void {
  current = arrival
  keep(arrival)
  for (const listener of listeners) listener()
}

function takeFromAddress(): Arrival | null {
  const { pathname, search, hash } = location
  const arrival = readArrival(pathname, hash)
  if (!arrival) return null
  history.replaceState(history.state, '', pathname + search)
  keep(arrival)
  return arrival
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function keep(arrival: Arrival | null): void {
  try {
    if (arrival && 'key' in arrival) sessionStorage.setItem(STORED, `${location.pathname}#${arrival.key}`)
    else sessionStorage.removeItem(STORED)
  } catch {
    // Without storage, who reloads before entering opens the link again.
  }
}

function readKept(): Arrival | null {
  try {
    const [path, key] = (sessionStorage.getItem(STORED) ?? '').split('#')
    return path === location.pathname ? readArrival(path, key ?? '') : null
  } catch {
    return null
  }
}
