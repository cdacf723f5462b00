type Values = Readonly<Record<string, string | number>>

/** Letters of scripts that run from right to left, and marks that turn the direction. */
const TURNING = /[\p{Bidi_Control}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const MARKS = /\p{Bidi_Control}/gu
const [ISOLATE, END] = ['\u2068', '\u2069']

/** Names of any script, so that each keeps its own direction and turns nothing of the sentence that it stands in. */
export function isolated(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isolatedText(value)]))
}

function isolatedText(value: string | number): string | number {
  if (typeof value !== 'string' || !TURNING.test(value)) return value
  return `${ISOLATE}${value.replace(MARKS, '')}${END}`
}
