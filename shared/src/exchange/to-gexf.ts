import { isDirected } from '../map/link'
import { lastDay } from '../map/partial-date'
import type { TimeState } from '../map/time-state'
import type { Words } from '../words/words'
import { type FieldWords, fieldWordsOf } from './field-words'
import { LINK_COLOR } from './file-colors'
import { dayOf, type FileSource, type JoinedLink, joinedLinks, linkCounts } from './file-source'
import { ACTOR_FIELDS, type GraphField, graphText, LINK_FIELDS } from './graph-fields'
import { colorOf, placeOf, rgbOf, sizeOf, weightOf } from './graph-look'
import { xmlAttributes, xmlText } from './xml-text'

const GEXF = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:viz': 'http://gexf.net/1.3/viz',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
  version: '1.3',
}

/**
 * The map for Gephi and its like: GEXF 1.3 with places, colours, sizes and every field. A partnership has no direction,
 * other links go from the first actor to the second; several links of the same two actors stay apart.
 */
export function toGexf(source: FileSource, words: Words): string {
  const { map, name } = source
  const inWords = fieldWordsOf(words, map)
  const links = joinedLinks(map)
  const counts = linkCounts(links)
  const isDated = [...map.actors, ...links.map(({ link }) => link)].some(({ since, until }) => since ?? until)
  const time = isDated ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' } : { mode: 'static' }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf${xmlAttributes(GEXF)}>`,
    `<meta lastmodifieddate="${dayOf(source)}"><creator>Maillage</creator><description>${xmlText(name)}</description></meta>`,
    `<graph defaultedgetype="undirected" idtype="string"${xmlAttributes(time)}>`,
    attributesOf('node', ACTOR_FIELDS, words),
    attributesOf('edge', LINK_FIELDS, words),
    '<nodes>',
    ...map.actors.map((actor) => {
      const place = placeOf(actor)
      const position = place && `<viz:position${xmlAttributes({ ...place, z: 0 })}/>`
      const size = `<viz:size value="${sizeOf(counts.get(actor.id) ?? 0)}"/>`
      const own = xmlAttributes({ id: actor.id, label: inWords.name(actor), ...spanOf(actor) })
      const look = `<viz:color${xmlAttributes(rgbOf(colorOf(actor)))}/>${position ?? ''}${size}`
      return `<node${own}>${valuesOf(ACTOR_FIELDS, actor, inWords)}${look}</node>`
    }),
    '</nodes>',
    '<edges>',
    ...links.map((joined) => edgeOf(joined, inWords)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

const SHAPES: Readonly<Record<TimeState, string>> = { current: 'solid', planned: 'dashed', past: 'dotted' }

function edgeOf(joined: JoinedLink, inWords: FieldWords): string {
  const { link } = joined
  const own = xmlAttributes({
    id: link.id,
    source: link.from,
    target: link.to,
    type: isDirected(link.kind) ? 'directed' : 'undirected',
    label: inWords.words.say(`linkKind.${link.kind}`),
    weight: weightOf(link),
    ...spanOf(link),
  })
  const look =
    `<viz:color${xmlAttributes(rgbOf(LINK_COLOR))}/>` +
    `<viz:thickness value="${weightOf(link)}"/><viz:shape value="${SHAPES[link.state]}"/>`
  return `<edge${own}>${valuesOf(LINK_FIELDS, joined, inWords)}${look}</edge>`
}

function attributesOf<Item>(className: string, fields: readonly GraphField<Item>[], { say }: Words): string {
  const lines = fields.map(({ id, type, title }) => `<attribute${xmlAttributes({ id, title: say(title), type })}/>`)
  return `<attributes class="${className}" mode="static">\n${lines.join('\n')}\n</attributes>`
}

function valuesOf<Item>(fields: readonly GraphField<Item>[], item: Item, inWords: FieldWords): string {
  const values = fields.flatMap(({ id, read }) => {
    const value = graphText(read(item, inWords))
    return value === undefined ? [] : [`<attvalue${xmlAttributes({ for: id, value })}/>`]
  })
  return `<attvalues>${values.join('')}</attvalues>`
}

/** The days between which something is there; an end that comes before the start is no time at all, and is left out. */
function spanOf({ since, until }: { readonly since?: string | undefined; readonly until?: string | undefined }) {
  const start = since && firstDay(since)
  const end = until && lastDay(until)
  const isInOrder = start === undefined || end === undefined || start <= end
  return { start, end: isInOrder ? end : undefined }
}

function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}
