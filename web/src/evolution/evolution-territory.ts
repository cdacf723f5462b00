import type { TerritoryId } from '@maillage/shared/map/ids'
import type { Role } from '@maillage/shared/protocol/roles'
import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'

/** The territory whose history is looked at, with what it takes to read it. */
export interface EvolutionTerritory {
  readonly id: TerritoryId
  readonly name: string
  readonly key: string
  readonly role: Role
  readonly isExample: boolean
}

/** Where the pages around lead. */
export interface EvolutionPaths {
  /** Of this reading, without what stands after `?`. */
  readonly evolution: string
  readonly map: string
}

/** Writes files of a version; throws where the browser cannot. Returns the name of the file. */
export interface VersionFiles {
  exportJson(snapshot: OpenedSnapshot): Promise<string>
  exportPng(snapshot: OpenedSnapshot): Promise<string>
}
