import type { Actor } from '../map/actor'
import type { ActorId, LinkId } from '../map/ids'
import type { Level, Link } from '../map/link'
import type { FieldChange } from './changed-fields'

/** The days on which the two maps are read, `YYYY-MM-DD`; without them what is said of an item counts, not its dates. */
export interface ComparedDays {
  readonly before?: string
  readonly after?: string
}

/** An actor that is on both maps and says something else. */
export interface ActorChange {
  /** Its two ids: they differ after an import. */
  readonly before: ActorId
  readonly after: ActorId
  readonly name: string
  readonly fields: readonly FieldChange[]
}

/** A link and the names of its two ends, so that it can be told without the maps. */
export interface NamedLink {
  readonly link: Link
  readonly names: readonly [string, string]
}

/** A link that is on both maps; its names are those of after. */
interface LinkOnBoth {
  readonly before: LinkId
  readonly after: LinkId
  readonly names: readonly [string, string]
}

export interface LinkChange extends LinkOnBoth {
  readonly fields: readonly FieldChange[]
}

export interface LevelChange extends LinkOnBoth {
  readonly from: Level
  readonly to: Level
}

/** What the second map says that the first does not, each list by id. */
export interface MapDifference {
  readonly actors: {
    /** Stand after and did not before: they were not there, only planned, or past. */
    readonly added: readonly Actor[]
    /** Stood before and do not after: they are gone, past, or only a plan again. */
    readonly removed: readonly Actor[]
    /** Plans that are new, and plans that were given up. */
    readonly planned: readonly Actor[]
    readonly unplanned: readonly Actor[]
    readonly changed: readonly ActorChange[]
  }
  readonly links: {
    readonly added: readonly NamedLink[]
    readonly removed: readonly NamedLink[]
    readonly planned: readonly NamedLink[]
    readonly unplanned: readonly NamedLink[]
    readonly strengthened: readonly LevelChange[]
    readonly weakened: readonly LevelChange[]
    /** Other fields than the level; a link may be strengthened and changed. */
    readonly changed: readonly LinkChange[]
  }
  /** Links whose agreement is in force on one side alone. */
  readonly agreements: {
    readonly signed: readonly NamedLink[]
    readonly ended: readonly NamedLink[]
  }
}
