import type { Contact } from '../map/contact'
import { noteOf } from '../map/note'
import { themesOffered } from '../territory/themes'
import type { WordKey, Words } from '../words/words'
import { type FieldWords, fieldWordsOf, levelsOf } from './field-words'
import { type FileSource, type JoinedLink, joinedLinks, linkCounts } from './file-source'
import { legendTable } from './legend-table'
import type { Cell, Column, Table } from './table'

/** A map as tables, with what spreadsheets sort and count by. Contacts only where they are given. */
export interface MapTables {
  readonly actors: Table
  readonly links: Table
  readonly themes: Table
  readonly notes: Table
  readonly legend: Table
  readonly contacts?: Table
}

export function mapTables(source: FileSource, words: Words, contacts?: readonly Contact[]): MapTables {
  const { map } = source
  const inWords = fieldWordsOf(words, map)
  const links = joinedLinks(map)
  return {
    actors: actorTable(source, links, inWords),
    links: tableOf(words, 'links', linkColumns(inWords), links),
    themes: themeTable(source, links, inWords),
    notes: noteTable(source, words),
    legend: legendTable(source, inWords),
    ...(contacts && { contacts: contactTable(source, contacts, inWords) }),
  }
}

interface Reading<Item> extends Column {
  read(item: Item): Cell | undefined
}

function tableOf<Item>(
  { say }: Words,
  name: Table['name'],
  columns: readonly Reading<Item>[],
  items: readonly Item[],
): Table {
  return {
    name,
    title: say(`file.${name}`),
    columns,
    rows: items.map((item) => columns.map(({ read }) => read(item) ?? '')),
  }
}

type Read<Item> = (item: Item) => Cell | undefined

function columnMaker<Item>({ say }: Words) {
  return (key: WordKey, read: Read<Item>, look: Column['look'] = 'text'): Reading<Item> => ({
    header: say(key),
    look,
    read,
  })
}

function actorTable({ map }: FileSource, links: readonly JoinedLink[], inWords: FieldWords): Table {
  const { words } = inWords
  const { say } = words
  const counts = linkCounts(links)
  const column = columnMaker<(typeof map.actors)[number]>(words)
  const yes = (is: boolean) => (is ? say('file.yes') : '')
  const columns = [
    column('file.actor.name', ({ name }) => name),
    column('file.actor.type', (actor) => inWords.type(actor)),
    column('file.actor.sphere', (actor) => inWords.sphere(actor)),
    column('file.actor.commune', ({ commune }) => commune),
    column('file.actor.themes', ({ themes }) => inWords.themes(themes)),
    column('file.actor.tags', ({ tags }) => tags.join(', ')),
    column('file.actor.isCarrier', ({ isCarrier }) => yes(isCarrier)),
    column('file.actor.isFunder', ({ isFunder }) => yes(isFunder)),
    column('file.actor.programmes', ({ programmes }) => inWords.programmes(programmes)),
    column('file.actor.linkCount', ({ id }) => counts.get(id) ?? 0, 'number'),
    column('file.actor.state', ({ state = 'current' }) => say(`linkState.${state}`)),
    column('file.actor.since', ({ since }) => dateCell(since), 'date'),
    column('file.actor.until', ({ until }) => dateCell(until), 'date'),
    column('file.actor.informedOn', ({ informedOn }) => dateCell(informedOn), 'date'),
    column('file.actor.notConcerned', ({ notConcerned }) => inWords.themes(notConcerned)),
    column('file.actor.address', ({ address }) => address),
    column('file.actor.siret', ({ siret }) => siret),
    column('file.actor.website', ({ website }) => website),
    column('file.actor.description', ({ description }) => description, 'long'),
    column('file.actor.quote', ({ quote }) => quote, 'long'),
    column('file.actor.quoteSource', ({ quoteSource }) => quoteSource),
    column('file.actor.x', ({ position }) => numberCell(position?.[0]), 'number'),
    column('file.actor.y', ({ position }) => numberCell(position?.[1]), 'number'),
    column('file.actor.updatedOn', ({ updatedAt }) => dayCell(updatedAt), 'date'),
    column('file.actor.id', ({ id }) => id),
  ]
  return tableOf(words, 'actors', columns, map.actors)
}

function linkColumns(inWords: FieldWords): Reading<JoinedLink>[] {
  const { say } = inWords.words
  const column = columnMaker<JoinedLink>(inWords.words)
  return [
    column('file.link.from', ({ from }) => from.name),
    column('file.link.kind', ({ link }) => say(`linkKind.${link.kind}`)),
    column('file.link.to', ({ to }) => to.name),
    column('file.link.level', ({ link }) => levelsOf(link).level, 'number'),
    column('file.link.levelWord', ({ link }) => inWords.level(levelsOf(link).level)),
    column('file.link.levelBefore', ({ link }) => levelsOf(link).levelBefore, 'number'),
    column('file.link.ratingFrom', ({ link }) => levelsOf(link).ratings?.from, 'number'),
    column('file.link.ratingTo', ({ link }) => levelsOf(link).ratings?.to, 'number'),
    column('file.link.themes', ({ link }) => inWords.themes(link.themes)),
    column('file.link.state', ({ link }) => say(`linkState.${link.state}`)),
    column('file.link.since', ({ link }) => dateCell(link.since), 'date'),
    column('file.link.until', ({ link }) => dateCell(link.until), 'date'),
    column('file.link.agreement', ({ link }) => link.agreement && say(`agreementKind.${link.agreement.kind}`)),
    column('file.link.agreementStart', ({ link }) => dateCell(link.agreement?.start), 'date'),
    column('file.link.agreementEnd', ({ link }) => dateCell(link.agreement?.end), 'date'),
    column('file.link.amount', ({ link }) => numberCell(link.agreement?.amount), 'euros'),
    column('file.link.funder', ({ link }) => link.agreement?.funder),
    column('file.link.purpose', ({ link }) => link.agreement?.purpose, 'long'),
    column('file.link.description', ({ link }) => link.description, 'long'),
    column('file.link.quote', ({ link }) => link.quote, 'long'),
    column('file.link.quoteSource', ({ link }) => link.quoteSource),
    column('file.link.updatedOn', ({ link }) => dayCell(link.updatedAt), 'date'),
    column('file.link.id', ({ link }) => link.id),
    column('file.link.fromId', ({ link }) => link.from),
    column('file.link.toId', ({ link }) => link.to),
  ]
}

function themeTable({ map }: FileSource, links: readonly JoinedLink[], inWords: FieldWords): Table {
  const column = columnMaker<string>(inWords.words)
  const columns = [
    column('file.theme.name', (theme) => inWords.theme(theme)),
    column('file.theme.actors', (theme) => map.actors.filter(({ themes }) => themes.includes(theme)).length, 'number'),
    column('file.theme.links', (theme) => links.filter(({ link }) => link.themes.includes(theme)).length, 'number'),
  ]
  return tableOf(inWords.words, 'themes', columns, themesOffered(map))
}

function noteTable({ map }: FileSource, words: Words): Table {
  const notes = map.notes.flatMap((record) => noteOf(record) ?? [])
  const column = columnMaker<(typeof notes)[number]>(words)
  const columns = [
    column('file.note.text', ({ text }) => text, 'long'),
    column('file.note.kind', ({ kind }) => words.say(kind === 'sticky' ? 'file.note.sticky' : 'file.note.free')),
    column('file.actor.x', ({ position }) => numberCell(position[0]), 'number'),
    column('file.actor.y', ({ position }) => numberCell(position[1]), 'number'),
  ]
  return tableOf(words, 'notes', columns, notes)
}

function contactTable({ map }: FileSource, contacts: readonly Contact[], inWords: FieldWords): Table {
  const names = new Map(map.actors.map(({ id, name }) => [id, name]))
  const column = columnMaker<Contact>(inWords.words)
  const columns = [
    column('file.contact.actor', ({ actor }) => names.get(actor)),
    column('file.contact.name', ({ name }) => name),
    column('file.contact.job', ({ job }) => job),
    column('file.contact.phone', ({ phone }) => phone),
    column('file.contact.email', ({ email }) => email),
    column('file.contact.note', ({ note }) => note, 'long'),
  ]
  // Nobody would see whom the others are about.
  return tableOf(
    inWords.words,
    'contacts',
    columns,
    contacts.filter(({ actor }) => names.has(actor)),
  )
}

function dateCell(date: string | undefined): Cell | undefined {
  return date === undefined ? undefined : { date }
}

function dayCell(moment: string | undefined): Cell | undefined {
  const day = moment && /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(moment)?.[0]
  return day ? { date: day } : undefined
}

function numberCell(value: number | undefined): Cell | undefined {
  return value !== undefined && Number.isFinite(value) ? Math.round(value * 100) / 100 : undefined
}
