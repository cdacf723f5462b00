import type { Deletion } from '@maillage/shared/document/trash'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Translate } from '../i18n/i18n'

/** More names would not be read. */
const MOST_NAMES = 3

/** What a deletion took away: the names of its actors, or the ends of its links. */
export function deletionTitle(t: Translate, { actors, links, endNames }: Deletion): string {
  const nameOf = (id: ActorId) => endNames.get(id) || t('canvas.unnamed')
  const names =
    actors.length > 0
      ? actors.map(({ name }) => name || t('canvas.unnamed'))
      : links.map(({ from, to }) => t('trash.link', { from: nameOf(from), to: nameOf(to) }))
  const told = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? t('trash.andMore', { names: told, count: names.length - MOST_NAMES }) : told
}

/** Links alone need both their ends: the name of one that is missing, where none of them can come back. */
export function missingEnd(
  { actors, links, endNames }: Deletion,
  isThere: (id: ActorId) => boolean,
): string | undefined {
  if (actors.length > 0 || links.some(({ from, to }) => isThere(from) && isThere(to))) return undefined
  const [missing] = links.flatMap(({ from, to }) => [from, to]).filter((id) => !isThere(id))
  return missing && (endNames.get(missing) ?? '')
}
