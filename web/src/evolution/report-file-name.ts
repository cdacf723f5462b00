/** The name of a report's file: whose it is, and of which day. */
export function reportFileName(territory: string, day: Date): string {
  const plain = territory
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain || 'territoire'}-bilan-${day.toISOString().slice(0, 10)}.csv`
}
