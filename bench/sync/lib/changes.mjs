import { newFields } from '../../../shared/src/document/fields.ts'
import { change, IMPORT, openMapDocument } from '../../../shared/src/document/map-document.ts'
import { newId } from '../../../shared/src/map/ids.ts'
import { NOTE_LENGTH } from '../../../shared/src/map/lengths.ts'
import { ACTOR_TYPE_CODES } from '../../../shared/src/territory/actor-types.ts'
import { THEME_CODES } from '../../../shared/src/territory/themes.ts'
import { readSections } from '../load/sections.mjs'

// What is sent is made before anything is measured, by the document operations of the product, with Yjs.

/** The authors of a benchmark are numbered from here. */
export const FIRST_AUTHOR = 1_000_000_000
const AUTHOR = { name: 'Participante', at: '2026-01-01T09:00:00.000Z' }

/** One author's actors, and moves of the last of them; each move is an update of its own. */
export function moveChain(index, count, { actors = 1 } = {}) {
  const author = FIRST_AUTHOR + index
  const { map, updates } = openAuthor(author)
  const id = addActors(map, { from: 0, to: actors })
  const [actor] = updates.splice(0)
  for (let i = 0; i < count; i += 1) map.positions.set(id, [((i * 37) % 9000) - 4500, ((i * 91) % 7000) - 3500])
  return { author, actor: Buffer.from(actor), start: clockAfter(author, actor), moves: pack(author, updates) }
}

/** A large map as an import brings it: actors with their fields and places, some hundreds an update. */
export function largeMap(actors, together) {
  const { map, updates } = openAuthor(FIRST_AUTHOR)
  for (let from = 0; from < actors; from += together) addActors(map, { from, to: Math.min(from + together, actors) })
  return { author: FIRST_AUTHOR, updates: pack(FIRST_AUTHOR, updates) }
}

/** One long text, written anew again and again: much to send, little to keep. */
export function longTexts(count) {
  const { map, updates } = openAuthor(FIRST_AUTHOR)
  const id = newId()
  for (let i = 0; i < count; i += 1) {
    const part = `${i} `.padEnd(NOTE_LENGTH, 'La coordination avance. ')
    map.meta.set(id, [part, part, part])
  }
  return { author: FIRST_AUTHOR, updates: pack(FIRST_AUTHOR, updates) }
}

/** Adds actors in one change, and returns the id of the last. */
function addActors(map, { from, to }) {
  let id
  change(map, AUTHOR, IMPORT, () => {
    for (let i = from; i < to; i += 1) {
      id = newId()
      map.actors.set(id, newFields(actorFields(i), AUTHOR))
      map.positions.set(id, [(i % 100) * 220, Math.floor(i / 100) * 140])
    }
  })
  return id
}

function actorFields(i) {
  return {
    name: `Association d’insertion n° ${i}`,
    type: ACTOR_TYPE_CODES[i % ACTOR_TYPE_CODES.length],
    themes: [THEME_CODES[i % THEME_CODES.length]],
    tags: [],
    isCarrier: false,
  }
}

function openAuthor(author) {
  const map = openMapDocument()
  const updates = []
  map.doc.clientID = author
  map.doc.on('update', (update) => updates.push(update))
  return { map, updates }
}

/** All in one piece, with where each ends and the author's clock after it. */
function pack(author, updates) {
  let end = 0
  const ends = Float64Array.from(updates, ({ length }) => (end += length))
  return {
    bytes: Buffer.concat(updates),
    ends,
    clocks: Float64Array.from(updates, (update) => clockAfter(author, update)),
  }
}

function clockAfter(author, update) {
  let clock
  readSections(Buffer.from(update.buffer, update.byteOffset, update.length), 0, (client, _from, to) => {
    if (client === author) clock = to
  })
  return clock
}
