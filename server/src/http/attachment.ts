/** Asks the browser to save under a name: once in plain ASCII, once as it is (RFC 6266, RFC 8187). */
export function attachment(name: string, extension: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  // No separator of any system's paths, no control character; the rest of a name is the person's own.
  const full = name.replace(/[\p{C}/\\:*?"<>|]+/gu, ' ').trim()
  const encoded = encodeURIComponent(`${full}.${extension}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii || 'maillage'}.${extension}"; filename*=UTF-8''${encoded}`
}
