/** What to dial for a telephone number as people write it, « 01 23 45 67 89 poste 12 »; undefined for anything else. */
export function phoneAddress(phone: string): string | undefined {
  const number = /^\+?[\d\s().\-/]*/.exec(phone.trim())?.[0] ?? ''
  // « +33 (0)6 … »: the zero in brackets is dialled only without the country.
  const digits = (number.startsWith('+') ? number.replace(/\(0\)/, '') : number).replace(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined
}

/** Where to write to; undefined for what is no single address: nothing of it may become a header of the message. */
export function mailAddress(email: string): string | undefined {
  const address = email.trim()
  return /^[^\s@<>,;:?&"()\\]+@[^\s@<>,;:?&"()\\]+\.[^\s@<>,;:?&"()\\]+$/.test(address)
    ? `mailto:${encodeURIComponent(address).replace('%40', '@')}`
    : undefined
}
