/** What people read under a code: the server's name, with its port where it has one. */
export function hostOf(link: string): string {
  return new URL(link).host
}

/** Whether a link leads to this device alone, so that no phone in the room can open it. */
export function isThisDeviceOnly(link: string): boolean {
  const { hostname } = new URL(link)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}
