/** The most that a map keeps. */
const MOST = 1e12

/** Reads euros as people type them: `12 000,50 €`, `12000.5`. Undefined when it is no amount. */
export function readEuros(text: string): number | undefined {
  const plain = text.replace(/[\s\u00A0\u202F€']/g, '')
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(plain)) return undefined
  const amount = Number(plain.replace(',', '.'))
  return amount <= MOST ? amount : undefined
}

/** The amount alone, grouped as the language does; the field's label says euros. */
export function printEuros(amount: number, locale: string): string {
  // Cents are two digits or none: « 12 000,5 » is no way to write euros.
  const cents = { maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }
  return new Intl.NumberFormat(locale, { ...cents, useGrouping: locale === 'fr' }).format(amount)
}
