import * as Y from 'yjs'
import type { FoundPlace, StructId, TypePath } from '../gate/found-place'

export function findPlace(doc: Y.Doc, id: StructId): FoundPlace {
  const struct: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
  const item = struct instanceof Y.Item ? struct : undefined
  return { id, place: item && placeOf(item), type: item && typeIn(item) }
}

/** Where an item lies; undefined when its parent is collected already, as a collected struct is no item. */
function placeOf({ parent, parentSub }: Y.Item): FoundPlace['place'] {
  if (!(parent instanceof Y.AbstractType)) return undefined
  const path = pathOf(parent)
  return path && { parent: path, key: parentSub ?? undefined }
}

/** The way to the type that an item holds; undefined when it holds none. */
function typeIn({ content }: Y.Item): TypePath | undefined {
  return content instanceof Y.ContentType ? pathOf(content.type) : undefined
}

function pathOf(type: Y.AbstractType<unknown>): TypePath | undefined {
  let depth = 0
  let at = type
  for (let item = at._item; item; item = at._item) {
    depth += 1
    if (!(item.parent instanceof Y.AbstractType)) return undefined
    at = item.parent
  }
  return { root: Y.findRootTypeKey(at), depth }
}
