import * as z from 'zod/mini'
import { TerritoryId } from '../map/ids'
import { ACCESS_LABEL_LENGTH, TERRITORY_NAME_LENGTH } from '../map/lengths'
import { Role } from './roles'

/** A territory's name as people type it. */
export const TerritoryName = z.string().check(z.trim(), z.minLength(1), z.maxLength(TERRITORY_NAME_LENGTH))

export const NewTerritory = z.object({ name: TerritoryName })
export const TerritoryPatch = z.object({ name: TerritoryName })

/** Full URLs, one a role, each carrying its key in the fragment. Shown once. */
export const AccessLinks = z.object({
  facilitator: z.string(),
  editor: z.string(),
  contributor: z.string(),
  viewer: z.string(),
})
export type AccessLinks = z.infer<typeof AccessLinks>

export const CreatedTerritory = z.object({ id: TerritoryId, name: TerritoryName, links: AccessLinks })
export type CreatedTerritory = z.infer<typeof CreatedTerritory>

export const MapCounts = z.object({ actors: z.int(), links: z.int() })

/** How the server keeps a map. */
export const MapHealth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sound') }),
  /** The storage takes no changes now; what people do stays on their devices. */
  z.object({ kind: z.literal('unsaved') }),
  /** A part of what was stored could not be read, and no facilitator has said yet that they know. */
  z.object({ kind: z.literal('damaged'), foundAt: z.string(), bytes: z.int() }),
])
export type MapHealth = z.infer<typeof MapHealth>

/** Says that somebody knows of the damage that was found then. */
export const SeenDamage = z.object({ foundAt: z.string() })

/** What the holder of a key may know of a territory. `role` is what that key allows. */
export const TerritorySummary = z.object({
  id: TerritoryId,
  name: TerritoryName,
  role: Role,
  example: z.boolean(),
  counts: MapCounts,
  /** Connections open now. */
  online: z.int(),
  /** ISO 8601. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Grows when the document was erased or rebuilt; a client with an older one is turned away (4410). */
  epoch: z.int(),
  /** Told to those who facilitate. */
  health: z.optional(MapHealth),
})
export type TerritorySummary = z.infer<typeof TerritorySummary>

export const TerritoryList = z.object({ territories: z.array(TerritorySummary) })

/** The example territories and the key with which anyone may look at them. */
export const ExampleList = z.object({
  examples: z.array(z.object({ territory: TerritorySummary, key: z.string() })),
})
export type ExampleList = z.infer<typeof ExampleList>

const label = z.string().check(z.trim(), z.maxLength(ACCESS_LABEL_LENGTH))

export const NewAccess = z.object({
  role: Role,
  label: z._default(label, ''),
  /** ISO 8601; absent means the default of the role. */
  expiresAt: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
})

export const AccessRecord = z.object({
  id: z.string(),
  role: Role,
  label: z.string(),
  createdAt: z.string(),
  expiresAt: z.nullable(z.string()),
  /** The day it was last used, or null. */
  lastUsedOn: z.nullable(z.string()),
  /** Connections open now with this link. */
  online: z.int(),
})
export type AccessRecord = z.infer<typeof AccessRecord>

export const AccessList = z.object({ access: z.array(AccessRecord) })
/** A link just made; its key is never shown again. */
export const CreatedAccess = z.extend(AccessRecord, { link: z.string() })
export type CreatedAccess = z.infer<typeof CreatedAccess>

export const ImportProblem = z.object({
  /** Where in the file: a JSON path such as `actors[3].type`, or an empty string for the whole file. */
  column: z.string(),
  /** 1-based row of the list the path points into, 0 for the whole file. */
  row: z.int(),
  /** Key of the sentence in the interface's catalogue, and its values. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The same in French, for people who read the answer itself. */
  message: z.string(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

export const ImportReview = z.object({
  create: z.int(),
  update: z.int(),
  keep: z.int(),
  problems: z.array(ImportProblem),
})
export type ImportReview = z.infer<typeof ImportReview>

/** RFC 9457. `type` is a relative URI made from the code; `code` repeats it for readers that match on it. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
export type ProblemBody = z.infer<typeof ProblemBody>
