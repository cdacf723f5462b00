import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { movesOf } from './layout-moves'

const id = ActorId.parse
const asked = (name: string, position?: Position) =>
  ({ id: id(name), sphere: 'health', width: 130, height: 52, position, isFixed: false }) as const

test('actors go to the places found for them, but for those who were moved or deleted meanwhile, or stay', () => {
  const actors = [
    asked('goes', [0, 0]),
    asked('moved', [0, 0]),
    asked('deleted', [0, 0]),
    asked('stays', [8, 8]),
    asked('new'),
    asked('placed'),
  ]
  const places = new Map(actors.map((actor) => [actor.id, [8, 8] as Position]))
  const now = new Map<ActorId, Position | undefined>([
    [id('goes'), [0, 0]],
    [id('moved'), [500, 0]],
    [id('stays'), [8, 8]],
    [id('new'), undefined],
    [id('placed'), [300, 0]],
  ])
  const moves = movesOf({ actors }, places, { actor: (name) => now.has(name), position: (name) => now.get(name) })
  expect([...moves.keys()]).toEqual(['goes', 'new'])
})
