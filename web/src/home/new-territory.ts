import type { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import type { CreatedTerritory } from '@maillage/shared/protocol/http-bodies'
import { keyOfLink } from '../api/arrival'
import { keepFreshLinks } from '../api/fresh-links'
import { createTerritory, deleteTerritory, importMap, listAccess } from '../api/territory-acts'
import { keyring } from '../api/use-keyring'

/** Creates an empty territory; this device keeps its links, which the server never tells again. */
export async function openTerritory(name: string, adminKey: string): Promise<CreatedTerritory> {
  const created = await createTerritory(name, { key: adminKey })
  await keepLinks(created)
  return created
}

/** Creates a territory with the map of a file, or nothing at all. */
export async function openImportedTerritory(
  name: string,
  file: MaillageFile,
  adminKey: string,
): Promise<CreatedTerritory> {
  const created = await createTerritory(name, { key: adminKey })
  try {
    await importMap(created.id, file, { key: adminKey })
  } catch (error) {
    // An empty territory that nobody asked for; should that fail too, the first failure is the one to tell.
    await deleteTerritory(created.id, { key: adminKey }).catch(() => undefined)
    throw error
  }
  await keepLinks(created)
  return created
}

async function keepLinks({ id, name, links }: CreatedTerritory): Promise<void> {
  const key = keyOfLink(links.facilitator)
  keepFreshLinks(id, links)
  keyring.rememberTerritory({
    id,
    name,
    key,
    role: 'facilitator',
    epoch: 0,
    isExample: false,
    lastOpenedAt: new Date().toISOString(),
  })
  // Without their ids the links are shown once and not copied later; new ones can be made.
  const list = await listAccess(id, { key }).catch(() => [])
  for (const access of list) keyring.rememberLink(access.id, links[access.role])
}
