import type { Position } from '@maillage/shared/map/actor'
import { ActorId, NoteId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { movesOf } from './layout-moves'

const id = ActorId.parse
const noteId = NoteId.parse
const asked = (name: string, position?: Position) =>
  ({ id: id(name), sphere: 'health', width: 130, height: 52, position, isFixed: false }) as const
const askedNote = (name: string, position: Position) =>
  ({ id: noteId(name), width: 176, height: 96, position, beside: id('goes') }) as const

test('actors and notes go to the places found for them, but for what was moved or deleted meanwhile, or stays', () => {
  const actors = [
    asked('goes', [0, 0]),
    asked('moved', [0, 0]),
    asked('deleted', [0, 0]),
    asked('stays', [8, 8]),
    asked('new'),
    asked('placed'),
  ]
  const notes = [askedNote('goes-too', [0, 50]), askedNote('torn-off', [0, 50]), askedNote('pulled-away', [0, 50])]
  const places = {
    actors: new Map(actors.map((actor) => [actor.id, [8, 8] as Position])),
    notes: new Map(notes.map((note) => [note.id, [8, 58] as Position])),
  }
  const now = new Map<ActorId, Position | undefined>([
    [id('goes'), [0, 0]],
    [id('moved'), [500, 0]],
    [id('stays'), [8, 8]],
    [id('new'), undefined],
    [id('placed'), [300, 0]],
  ])
  const notesNow = new Map<NoteId, { position: Position }>([
    [noteId('goes-too'), { position: [0, 50] }],
    [noteId('pulled-away'), { position: [90, 50] }],
  ])
  const moves = movesOf({ actors, notes }, places, {
    actor: (name) => now.has(name),
    position: (name) => now.get(name),
    note: (name) => notesNow.get(name),
  })
  expect([...moves.actors.keys()]).toEqual(['goes', 'new'])
  expect([...moves.notes]).toEqual([['goes-too', [8, 58]]])
})
