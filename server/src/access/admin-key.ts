import type { Catalogue } from '../storage/catalogue'
import { hashKey, newKey } from './issue-access'

/** Whether this catalogue has never been served: the first start ends with an admin key. */
export async function isFirstStart(catalogue: Catalogue): Promise<boolean> {
  return (await catalogue.adminKeyHash()) === undefined
}

/**
 * Sees to it that there is an admin: with the key that the configuration gives, else with the one made before. Gives the
 * new key when it had to make one; it is told once and kept only as its hash.
 */
export async function ensureAdminKey(catalogue: Catalogue, chosen: string | undefined): Promise<string | undefined> {
  const stored = await catalogue.adminKeyHash()
  if (chosen !== undefined) {
    if (stored !== hashKey(chosen)) await catalogue.setAdminKeyHash(hashKey(chosen))
    return undefined
  }
  return stored === undefined ? replaceAdminKey(catalogue) : undefined
}

/** Makes a new admin key; the one before opens nothing any more. */
export async function replaceAdminKey(catalogue: Catalogue): Promise<string> {
  const key = newKey('admin')
  await catalogue.setAdminKeyHash(hashKey(key))
  return key
}
