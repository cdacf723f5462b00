import type { KnownTerritory } from '../api/keyring'
import { keyring } from '../api/use-keyring'
import { forgetInterface, holdsNoKey } from './kept-interface'
import { forgetLocalCopies } from './local-copy'

/**
 * Takes a territory off this device: its key, the links made here and the copies of its map, which go once nobody has
 * them open. With the last one goes the interface that opens without a network.
 */
export async function forgetTerritory({ id, epoch }: Pick<KnownTerritory, 'id' | 'epoch'>): Promise<void> {
  keyring.forgetTerritory(id)
  // Where it cannot be taken off from here, the browser's own settings do.
  await Promise.all([forgetLocalCopies(id, epoch), holdsNoKey() && forgetInterface().catch(() => undefined)])
}
