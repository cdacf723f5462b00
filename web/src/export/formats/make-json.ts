import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { Maker } from '../export-job'

/** Everything of the map, to be taken up by Maillage or by another tool. */
export const makeJson: Maker = async ({ territory: { id, name }, exportedAt, map, beside }) => {
  const territory = { id: TerritoryId.parse(id), name }
  const { contacts = [], viewNotes = [] } = beside ?? {}
  const json = toMaillage({
    ...{ territory, exportedAt, ...map },
    ...(contacts.length > 0 && { contacts }),
    ...(viewNotes.length > 0 && { viewNotes }),
  })
  return { blob: new Blob([json], { type: 'application/json' }) }
}
