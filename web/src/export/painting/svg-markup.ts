/** A piece of SVG whose every text and attribute is escaped already; strings cannot pass for one. */
export interface Markup {
  readonly svg: string
}

export type Attributes = Readonly<Record<string, string | number | undefined>>
export type Content = Markup | readonly Content[] | undefined

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const inside = content.map(print).join('')
  const start = `<${name}${Object.entries(attributes).map(printAttribute).join('')}`
  return { svg: inside ? `${start}>${inside}</${name}>` : `${start}/>` }
}

/** What somebody wrote, as text. */
export function text(words: string): Markup {
  return { svg: escaped(words) }
}

/** Markup that this program made itself, such as the paths of an icon; never anything that was typed. */
export function ownMarkup(svg: string): Markup {
  return { svg }
}

export function group(attributes: Attributes, ...content: readonly Content[]): Markup {
  return element('g', attributes, ...content)
}

/** A whole number or one decimal: a map of a thousand actors stays small, and no one sees a tenth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function print(content: Content): string {
  if (content === undefined) return ''
  return isList(content) ? content.map(print).join('') : content.svg
}

function printAttribute([name, value]: readonly [string, string | number | undefined]): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? ` ${name}="${rounded(value)}"` : ` ${name}="${escaped(value)}"`
}

function isList(content: Markup | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** What XML 1.0 cannot hold, even escaped: https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Nearly every name and every path: looked at once instead of twice, as there are a hundred thousand on a large map. */
const PLAIN = /^[ !#-%(-;=?-~\u00a0-\u2fff]*$/

function escaped(words: string): string {
  if (PLAIN.test(words)) return words
  return words.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
