import * as z from 'zod/mini'

/** A snapshot's id: lowercase letters and digits, safe in a path. */
export const SnapshotId = z
  .string()
  .check(z.regex(/^[a-z0-9]{16,32}$/))
  .brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotId>

/** Why a copy of the map was taken: by somebody who named it, by the clock, or right before something that changes much. */
export const SNAPSHOT_KINDS = ['named', 'automatic', 'before-import', 'before-restore', 'before-deletion'] as const
export const SnapshotKind = z.enum(SNAPSHOT_KINDS)
export type SnapshotKind = z.infer<typeof SnapshotKind>
