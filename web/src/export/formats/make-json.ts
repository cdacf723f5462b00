import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import type { Maker } from '../export-job'

/** Everything of the map, to be taken up by Maillage or by another tool. */
export const makeJson: Maker = async ({ territory: { id, name }, exportedAt, map, contacts }) => {
  const territory = { id: TerritoryId.parse(id), name }
  const hasContacts = contacts !== undefined && contacts.length > 0
  const json = toMaillage({ territory, exportedAt, ...map, ...(hasContacts && { contacts }) })
  return { blob: new Blob([json], { type: 'application/json' }) }
}
