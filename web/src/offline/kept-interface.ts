const CACHES = 'maillage.interface.'

/**
 * Has the browser keep the interface, so that a map opens without a network. Only where it is asked for by HTTPS, or on
 * the server's own machine: elsewhere browsers keep nothing (https://www.w3.org/TR/secure-contexts/).
 */
export async function keepInterface(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Whoever refuses, or a network that is cut meanwhile, leaves the page as it is; the next opening tries again.
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}

/** Takes it off the device again; the page that is open goes on. Fails where the browser refuses to tell what it keeps. */
export async function forgetInterface(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES))
  await Promise.all(names.map((name) => caches.delete(name)))
}
