/** The name of an exported file: whose map, or what else of it, and of which day on this device's calendar. */
export function mapFileName(territoryName: string, day: Date, extension: string, what = 'carte'): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${slug(territoryName)}-${what}-${date.join('-')}.${extension}`
}

const LONGEST = 60

/** Small letters, digits and hyphens, which every file system and mail program takes. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'territoire'
}
