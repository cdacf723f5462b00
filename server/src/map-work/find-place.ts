import * as Y from 'yjs'
import type { FoundPlace, StructId, TypePath, TypeStep } from './found-place'

export function findPlace(doc: Y.Doc, id: StructId): FoundPlace {
  return { id, place: placeOf(doc, id), type: typeIn(doc, id) }
}

/** Where a struct lies; undefined when it is collected already, or its parent is. */
function placeOf(doc: Y.Doc, { client, clock }: StructId): FoundPlace['place'] {
  const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(struct instanceof Y.Item && struct.parent instanceof Y.AbstractType)) return undefined
  const parent = pathOf(struct.parent)
  return parent && { parent, key: struct.parentSub ?? undefined }
}

/** The way to the type that a struct holds; undefined when it holds none, or is collected already. */
function typeIn(doc: Y.Doc, { client, clock }: StructId): TypePath | undefined {
  const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) return undefined
  return pathOf(struct.content.type)
}

function pathOf(type: Y.AbstractType<unknown>): TypePath | undefined {
  const steps: TypeStep[] = []
  let at = type
  for (let item = at._item; item; item = at._item) {
    steps.unshift(at.constructor === Y.Text ? 'text' : 'map')
    if (!(item.parent instanceof Y.AbstractType)) return undefined
    at = item.parent
  }
  return { root: Y.findRootTypeKey(at), steps }
}
