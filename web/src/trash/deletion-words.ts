import type { Deletion } from '@maillage/shared/document/trash'
import type { ActorId } from '@maillage/shared/map/ids'
import { viewsOf } from '@maillage/shared/map/view'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { textStart } from '../i18n/text-start'

/** More names would not be read. */
const MOST_NAMES = 3

/** As much of a note as tells which it was. */
const NOTE_START = 40

/** What a deletion took away: its actors, notes, zones and views, or else the ends of its links. */
export function deletionTitle(t: Translate, deletion: Deletion): string {
  const named = namesOf(t, deletion)
  const names = named.length > 0 ? named : linksOf(t, deletion)
  const told = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? t('trash.andMore', { names: told, count: names.length - MOST_NAMES }) : told
}

function namesOf(t: Translate, { actors, notes, zones, views }: Deletion): string[] {
  return [
    ...actors.map((actor) => shownName(t, actor)),
    ...notes.map(({ text }) => t('trash.note', { text: textStart(text, NOTE_START) })),
    ...zones.map(({ name }) => t('trash.zone', { name })),
    ...viewsOf(views).map(({ title }) => t('trash.view', { title })),
  ]
}

function linksOf(t: Translate, { links, endNames }: Deletion): string[] {
  const nameOf = (id: ActorId) => shownName(t, { name: endNames.get(id) ?? '' })
  return links.map(({ from, to }) => t('trash.link', { from: nameOf(from), to: nameOf(to) }))
}

/** Links alone need both their ends: the name of one that is missing, where none of them can come back. */
export function missingEnd(deletion: Deletion, isThere: (id: ActorId) => boolean): string | undefined {
  const { actors, links, notes, zones, views, endNames } = deletion
  if (actors.length + notes.length + zones.length + views.length > 0) return undefined
  if (links.some(({ from, to }) => isThere(from) && isThere(to))) return undefined
  const [missing] = links.flatMap(({ from, to }) => [from, to]).filter((id) => !isThere(id))
  return missing && (endNames.get(missing) ?? '')
}
