import { PartialDate } from '../map/partial-date'
import { Problem } from '../protocol/problems'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'

/** What the people of a map agreed on for all who look at it; each lies under a key of its own in `meta`. */
export interface MapSettings {
  /** Whether everybody may see what scores organisations or names them as isolated. */
  readonly areScoresReleased: boolean
  /** The last comité, as precisely as it is known: who was told since then is informed. */
  readonly lastCommittee?: string
}

/** Where it lies whether scores are shown to all, which facilitators alone may do: the server looks at it. */
export const SCORES_RELEASED = 'scoresReleased'
const LAST_COMMITTEE = 'lastCommittee'

/** Tolerant as all reading: what does not fit is as if nobody had said it, and nothing is released by it. */
export function readMapSettings({ meta }: Pick<MapDocument, 'meta'>): MapSettings {
  const { data } = PartialDate.safeParse(meta.get(LAST_COMMITTEE))
  return { areScoresReleased: meta.get(SCORES_RELEASED) === true, ...(data !== undefined && { lastCommittee: data }) }
}

/** Shows the scores to everybody who may see the map, or to the facilitators alone. */
export function releaseScores(map: MapDocument, isReleased: boolean, author: Author): void {
  change(map, author, USER_EDIT, () => map.meta.set(SCORES_RELEASED, isReleased))
}

/** Says when the last comité was, or that none is known. Throws `change-refused` for what is no date. */
export function setLastCommittee(map: MapDocument, date: string | undefined, author: Author): void {
  if (date !== undefined && !PartialDate.safeParse(date).success) throw new Problem('change-refused')
  change(map, author, USER_EDIT, () => {
    if (date === undefined) map.meta.delete(LAST_COMMITTEE)
    else map.meta.set(LAST_COMMITTEE, date)
  })
}
