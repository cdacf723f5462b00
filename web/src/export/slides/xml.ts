/** A piece of XML whose every text and attribute is escaped already; strings cannot pass for one. */
export interface Xml {
  readonly xml: string
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
type Content = Xml | readonly Content[] | undefined

/** An element; attributes without a value are left out, numbers are whole as in all of DrawingML. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Xml {
  const inside = content.map(print).join('')
  const start = `<${name}${Object.entries(attributes).map(printAttribute).join('')}`
  return { xml: inside ? `${start}>${inside}</${name}>` : `${start}/>` }
}

/** What somebody wrote, as text. */
export function text(words: string): Xml {
  return { xml: escaped(words) }
}

/** XML that this program wrote itself, such as a part that is the same in each file; never anything that was typed. */
export function ownXml(xml: string): Xml {
  return { xml }
}

/** A whole part of the package. */
export function xmlPart({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`
}

function print(content: Content): string {
  if (content === undefined) return ''
  return isList(content) ? content.map(print).join('') : content.xml
}

function printAttribute([name, value]: readonly [string, string | number | boolean | undefined]): string {
  switch (typeof value) {
    case 'undefined':
      return ''
    case 'number':
      return ` ${name}="${Math.round(value)}"`
    case 'boolean':
      return ` ${name}="${value ? 1 : 0}"`
    default:
      return ` ${name}="${escaped(value)}"`
  }
}

function isList(content: Xml | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 cannot hold, even escaped: https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** Would be read as one space in an attribute, and as nothing in a text of DrawingML. */
const BREAKS = /[\t\n\r]+/g

function escaped(words: string): string {
  return words
    .replace(NOT_IN_XML, '')
    .replace(BREAKS, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
