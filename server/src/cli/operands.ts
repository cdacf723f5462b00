import { TerritoryId } from '@maillage/shared/map/ids'
import type { Catalogue, StoredTerritory } from '../storage/catalogue'
import { OperatorError } from './workplace'

/** The territory that the operator names. Throws an `OperatorError` when there is none. */
export async function findTerritory(catalogue: Catalogue, id: string): Promise<StoredTerritory> {
  const parsed = TerritoryId.safeParse(id)
  const territory = parsed.success ? await catalogue.find(parsed.data) : undefined
  if (!territory) throw new OperatorError(`Aucun territoire n’a l’identifiant « ${id} » : « territories » les liste.`)
  return territory
}

/** Tells which file it was that could not be used, for the end of a promise. */
export function refuseFile(path: string, what: string): (cause: unknown) => never {
  return (cause) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new OperatorError(`Le fichier « ${path} » ${what}${code}.`, { cause })
  }
}
