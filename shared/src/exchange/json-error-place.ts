/** Numbers and the three words of JSON. */
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[\t\n\r ]*/y

/** Where a text stops being JSON, as `line:column` from 1; its end when it only stops too early. */
export function placeOfJsonError(text: string): string {
  const before = text.slice(0, errorOffset(text)).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

/** What may come next; `first…` where the list or object that was just opened may also end. */
type Expected = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma'

/** Reads on until a sign does not fit. A list of open ends takes the place of recursion: a file may nest deep. */
function errorOffset(text: string): number {
  const ends: string[] = []
  let expected: Expected = 'value'
  let at = endOf(SPACE, text, 0)
  while (at < text.length) {
    const step = readStep(text, at, expected, ends)
    if ('error' in step) return step.error
    expected = step.next
    at = endOf(SPACE, text, step.at)
  }
  return text.length
}

type Step = { readonly at: number; readonly next: Expected } | { readonly error: number }

function readStep(text: string, at: number, expected: Expected, ends: string[]): Step {
  const sign = text.charAt(at)
  const end = ends.at(-1)
  const mayEnd = expected === 'comma' || expected === 'firstValue' || expected === 'firstKey'
  if (mayEnd && sign === end) {
    ends.pop()
    return { at: at + 1, next: 'comma' }
  }
  switch (expected) {
    case 'comma':
      return sign === ',' && end ? { at: at + 1, next: end === '}' ? 'key' : 'value' } : { error: at }
    case 'colon':
      return sign === ':' ? { at: at + 1, next: 'value' } : { error: at }
    case 'key':
    case 'firstKey':
      return sign === '"' ? readString(text, at, 'colon') : { error: at }
    case 'value':
    case 'firstValue':
      return readValue(text, at, ends)
    default:
      return expected satisfies never
  }
}

function readValue(text: string, at: number, ends: string[]): Step {
  const sign = text.charAt(at)
  if (sign === '"') return readString(text, at, 'comma')
  if (sign === '{' || sign === '[') {
    ends.push(sign === '{' ? '}' : ']')
    return { at: at + 1, next: sign === '{' ? 'firstKey' : 'firstValue' }
  }
  const end = endOf(WORD, text, at)
  return end > at ? { at: end, next: 'comma' } : { error: at }
}

/** To behind the closing quote, or the sign that no string may hold. */
function readString(text: string, start: number, next: Expected): Step {
  let at = start + 1
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '"') return { at: at + 1, next }
    const end = sign === '\\' ? endOf(ESCAPE, text, at) : at + 1
    if (sign < ' ' || end === at) break
    at = end
  }
  return { error: at }
}

/** The end of a match that begins exactly at the offset; the offset itself where there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
