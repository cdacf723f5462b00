export interface StructId {
  readonly client: number
  readonly clock: number
}

/** An id as the key of a map. */
export function structKey({ client, clock }: StructId): string {
  return `${client} ${clock}`
}

/** How a shared type lies in the document: in which root, and how deep. */
export interface TypePath {
  readonly root: string
  readonly depth: number
}

/** What a document knows of one of its structs. */
export interface FoundPlace {
  readonly id: StructId
  /** Where it lies; undefined for one that is collected. */
  readonly place: { readonly parent: TypePath; readonly key: string | undefined } | undefined
  /** The type that it holds, if it holds one. */
  readonly type: TypePath | undefined
}
