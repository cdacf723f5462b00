import { customAlphabet } from 'nanoid'
import * as z from 'zod/mini'
import { isSafeKey } from './safe-key'

/** Lowercase letters and digits only: an id is a file name, a key of a Yjs map and a part of a URL. */
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'
const generate = customAlphabet(alphabet, 20)

/** A fresh id of 20 characters (103 bits), the one source of ids in the product. */
export function newId(): string {
  return generate()
}

/** A territory's public id: `^[a-z0-9]{16,32}$`, safe in a path. */
export const TerritoryId = z
  .string()
  .check(z.regex(/^[a-z0-9]{16,32}$/))
  .brand<'TerritoryId'>()
export type TerritoryId = z.infer<typeof TerritoryId>

/** The second document of a territory, for editors and above: `<territory>.private`. */
export const PrivateDocumentId = z
  .string()
  .check(z.regex(/^[a-z0-9]{16,32}\.private$/))
  .brand<'PrivateDocumentId'>()
export type PrivateDocumentId = z.infer<typeof PrivateDocumentId>

/** What is synced and stored on its own. The map of a territory has the id of the territory itself. */
export const DocumentId = z.union([TerritoryId, PrivateDocumentId])
export type DocumentId = z.infer<typeof DocumentId>

const PRIVATE_ENDING = '.private'

export function privateDocumentOf(territory: TerritoryId): PrivateDocumentId {
  return PrivateDocumentId.parse(territory + PRIVATE_ENDING)
}

export function isPrivateDocument(document: DocumentId): document is PrivateDocumentId {
  return document.endsWith(PRIVATE_ENDING)
}

/** The territory that a document belongs to, of any text: what is no id of a document is none of a territory either. */
export function territoryPart(document: string): string {
  return document.endsWith(PRIVATE_ENDING) ? document.slice(0, -PRIVATE_ENDING.length) : document
}

/** Ids inside a map; wider than `newId` so that imported files keep theirs. */
const mapKey = z
  .string()
  .check(z.regex(/^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$/), z.refine(isSafeKey))

export const ActorId = mapKey.brand<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>

export const LinkId = mapKey.brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>

export const NoteId = mapKey.brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

export const ZoneId = mapKey.brand<'ZoneId'>()
export type ZoneId = z.infer<typeof ZoneId>

export const ViewId = mapKey.brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>

export const ContactId = mapKey.brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>

/** Key of whatever a map holds by id. */
export const MapKey = mapKey
