import type { MapDocument } from '@maillage/shared/document/map-document'
import type { PrivateContents } from '@maillage/shared/document/private-contents'
import type { PrivateDocument } from '@maillage/shared/document/private-document'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { MapSource } from '../snapshots/map-source'

/** The maps as they are now, with the people on them: what HTTP needs of the live side of the server. */
export interface LiveMaps extends MapSource {
  /** V1 updates that make the map as it is now, which never change: those of an unchanged map are the same objects. */
  readUpdates(territory: TerritoryId): Promise<readonly Uint8Array[]>
  /** Whether the map may have changed since the catalogue was told of it. */
  isOpen(territory: TerritoryId): boolean
  /** Reads the whole map as plain values. */
  readMap(territory: TerritoryId): Promise<PlainMap>
  /**
   * Runs a change on the server's own copy, logs it, sends it to everybody; resolves once durable. It is by the author that is
   * given: rejects with `client-id-in-use` when that one has written before.
   */
  changeMap<T>(territory: TerritoryId, write: (map: MapDocument) => T, authorId?: number | undefined): Promise<T>
  /** What lies in the private document: the persons to call, and what presenters say. */
  readPrivate(territory: TerritoryId): Promise<PrivateContents>
  /** As `changeMap`, of the private document. */
  changePrivate<T>(
    territory: TerritoryId,
    write: (document: PrivateDocument) => T,
    authorId?: number | undefined,
  ): Promise<T>
  /** Connections open now: all of the territory, or those of one access link. */
  online(territory: TerritoryId, accessId?: string): number
  /** Whether the storage takes no change of this territory now. */
  isFailing(territory: TerritoryId): boolean
  disconnectAccess(territory: TerritoryId, accessId: string): void
  disconnectTerritory(territory: TerritoryId): void
}
