const SIRET_DIGITS = 14

/** What a field for a SIRET holds: spaces and points between the digits are only typed. */
export function plainSiret(text: string): string {
  return text.replace(/[\s\u00A0\u202F.]/g, '')
}

/** As it is read aloud: 123 456 789 00012. */
export function printSiret(siret: string): string {
  return /^\d{14}$/.test(siret) ? siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u00A0$2\u00A0$3\u00A0') : siret
}

export type SiretDoubt =
  | { readonly kind: 'not-digits' }
  | { readonly kind: 'too-short'; readonly missing: number }
  | { readonly kind: 'too-long'; readonly extra: number }
  | { readonly kind: 'checksum' }

/** What is doubtful about a SIRET, undefined when nothing is. */
export function siretDoubt(text: string): SiretDoubt | undefined {
  const siret = plainSiret(text)
  if (siret === '') return undefined
  if (siret.length > SIRET_DIGITS) return { kind: 'too-long', extra: siret.length - SIRET_DIGITS }
  if (!/^\d+$/.test(siret)) return { kind: 'not-digits' }
  if (siret.length < SIRET_DIGITS) return { kind: 'too-short', missing: SIRET_DIGITS - siret.length }
  return passesChecksum(siret) ? undefined : { kind: 'checksum' }
}

/** The Luhn formula, but for the offices of La Poste whose digits add up to a multiple of five. */
function passesChecksum(siret: string): boolean {
  const digits = [...siret].map(Number)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const luhn = sum(digits.map((digit, index) => (index % 2 === 0 ? ((digit * 2) % 10) + Math.floor(digit / 5) : digit)))
  return luhn % 10 === 0 || (siret.startsWith('356000000') && sum(digits) % 5 === 0)
}
