import { isDirected } from '../map/link'
import type { Words } from '../words/words'
import { type FieldWords, fieldWordsOf } from './field-words'
import { LINK_COLOR } from './file-colors'
import { dayOf, type FileSource, joinedLinks, linkCounts } from './file-source'
import { ACTOR_FIELDS, type GraphField, type GraphValue, graphText, LINK_FIELDS } from './graph-fields'
import { colorOf, placeOf, sizeOf, weightOf } from './graph-look'
import { xmlAttribute, xmlAttributes, xmlText } from './xml-text'

const GRAPHML = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
}

type KeyType = 'string' | 'int' | 'double' | 'boolean'
interface Key {
  readonly name: string
  readonly type: KeyType
  readonly title?: string
}

/** What a graph shows of an actor or link beside its fields, by names that programs know. */
const ACTOR_LOOK = { label: 'string', x: 'double', y: 'double', size: 'double', color: 'string' } as const
const LINK_LOOK = {
  label: 'string',
  weight: 'double',
  color: 'string',
  directed: 'boolean',
  from: 'string',
  to: 'string',
} as const
const MAP_FACTS = { name: 'string', exportedOn: 'string', version: 'string' } as const

/**
 * The map for yEd, Cytoscape, igraph, NetworkX and their like: GraphML with every field. A link that goes one way is marked
 * with `1` rather than `true`, which the schema takes for the same: NetworkX opens no graph of both sorts that says
 * `true`. It reads the links without direction; `directed`, `from` and `to` tell it.
 */
export function toGraphml(source: FileSource, words: Words): string {
  const { map, name, version } = source
  const inWords = fieldWordsOf(words, map)
  const links = joinedLinks(map)
  const counts = linkCounts(links)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml${xmlAttributes(GRAPHML)}>`,
    ...keysFor('graph', keysOf(MAP_FACTS)),
    ...keysFor('node', [...keysOf(ACTOR_LOOK), ...fieldKeys(ACTOR_FIELDS, words)]),
    ...keysFor('edge', [...keysOf(LINK_LOOK), ...fieldKeys(LINK_FIELDS, words)]),
    '<graph id="map" edgedefault="undirected">',
    dataOf('graph', { name, exportedOn: dayOf(source), version }),
    ...map.actors.map((actor) => {
      const [size, color] = [sizeOf(counts.get(actor.id) ?? 0), colorOf(actor)]
      const look = dataOf('node', { label: inWords.name(actor), ...placeOf(actor), size, color })
      return `<node id="${xmlAttribute(actor.id)}">${look}${fieldData('node', ACTOR_FIELDS, actor, inWords)}</node>`
    }),
    ...links.map((joined) => {
      const { id, from, to, kind } = joined.link
      const directed = isDirected(kind)
      const own = xmlAttributes({ id, source: from, target: to, directed: directed ? 1 : 0 })
      const label = words.say(`linkKind.${kind}`)
      const look = dataOf('edge', { label, weight: weightOf(joined.link), color: LINK_COLOR, directed, from, to })
      return `<edge${own}>${look}${fieldData('edge', LINK_FIELDS, joined, inWords)}</edge>`
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

type Owner = 'graph' | 'node' | 'edge'

function keysOf(types: Readonly<Record<string, KeyType>>): Key[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }))
}

function fieldKeys<Item>(fields: readonly GraphField<Item>[], { say }: Words): Key[] {
  return fields.map(({ id, type, title }) => ({
    name: id,
    type: type === 'integer' ? 'int' : type,
    title: say(title),
  }))
}

function keysFor(owner: Owner, keys: readonly Key[]): string[] {
  return keys.map(({ name, type, title }) => {
    const own = xmlAttributes({ id: `${owner}-${name}`, for: owner, 'attr.name': name, 'attr.type': type })
    return title === undefined ? `<key${own}/>` : `<key${own}><desc>${xmlText(title)}</desc></key>`
  })
}

function fieldData<Item>(owner: Owner, fields: readonly GraphField<Item>[], item: Item, inWords: FieldWords): string {
  return dataOf(owner, Object.fromEntries(fields.map(({ id, read }) => [id, read(item, inWords)])))
}

function dataOf(owner: Owner, values: Readonly<Record<string, GraphValue>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = graphText(value)
      // A carriage return between tags is read as a line feed, unless it is escaped.
      return text === undefined ? '' : `<data key="${owner}-${name}">${xmlText(text).replaceAll('\r', '&#13;')}</data>`
    })
    .join('')
}
