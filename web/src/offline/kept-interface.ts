import { keyring } from '../api/use-keyring'
import { INTERFACE_CACHES } from './interface-caches'

/**
 * Has the browser keep the interface, so that a map opens without a network. Only where it is asked for by HTTPS, or on
 * the server's own machine: elsewhere browsers keep nothing (https://www.w3.org/TR/secure-contexts/). A device that holds
 * no key, or no more, has nothing to open without a network.
 */
export async function keepInterface(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || holdsNoKey()) return
  // Whoever refuses, or a network that is cut meanwhile, leaves the page as it is; the next opening tries again.
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}

/** Takes it off the device again; the page that is open goes on. Fails where the browser refuses to tell what it keeps. */
export async function forgetInterface(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  // One that is still fetching the interface would go on keeping it.
  await Promise.all(registrations.map(({ installing }) => installing && installed(installing)))
  await Promise.all(registrations.map((registration) => registration.unregister()))
  const names = (await caches.keys()).filter((name) => name.startsWith(INTERFACE_CACHES))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Whether this device knows nothing that opens a territory. */
export function holdsNoKey(): boolean {
  const { territories, adminKey } = keyring.read()
  return territories.length === 0 && adminKey === null
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => worker.state !== 'installing' && resolve()
    worker.addEventListener('statechange', look)
    look()
  })
}
