import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, NoteId } from '@maillage/shared/map/ids'
import { COORDINATE_LIMIT } from '@maillage/shared/map/lengths'
import { onGrid } from '../drawing/grid'
import { type Board, openBoard } from './board'
import { type Card, put } from './card'
import { faultsOf } from './faults'
import { placeBySpheres } from './first-places'
import { placeByForces } from './force-places'
import type { LayoutPlaces, LayoutRequest } from './layout-request'
import { type SearchOptions, searchLocally } from './local-search'
import { placeAsBefore } from './present-places'
import { clearTouching } from './room'

/** How much worse a map that stays as it was may be than one laid out anew: people know it as it is. */
const FAMILIAR = { times: 1.3, more: 1 } as const

/**
 * Where the actors of a map go so that it is read with ease: no card on another, as few links as possible behind a third
 * card, short links, each sphere in a zone of its own, notes beside the actors they lay beside. The same request gives the same places on every machine: its order
 * does not matter, chance is seeded, and the search takes a fixed number of steps.
 */
export function organise(request: LayoutRequest, onProgress?: (share: number) => void): LayoutPlaces {
  const board = openBoard(request)
  if (board.movable.length === 0) return placesFrom([])
  const known = placeAsBefore(board, request.kind) ? settle(board, request, 0) : undefined
  placeAnew(board, request)
  const fresh = bestOf(board, request, onProgress)
  const isFamiliarEnough = known && known.faults <= fresh.faults * FAMILIAR.times + FAMILIAR.more
  return placesFrom((isFamiliarEnough ? known : fresh).places)
}

function placesFrom(places: readonly Place[]): LayoutPlaces {
  const actors = new Map<ActorId, Position>()
  const notes = new Map<NoteId, Position>()
  for (const { card, x, y } of places) {
    actors.set(card.id, [x, y])
    for (const { id, dx, dy } of card.notes) notes.set(id, [Math.round(x + dx), Math.round(y + dy)])
  }
  return { actors, notes }
}

interface Place {
  readonly card: Card
  readonly x: number
  readonly y: number
}

interface Outcome {
  readonly places: readonly Place[]
  readonly faults: number
}

/** Searches from the same start a few times where that costs little: chance decides more on a small map. */
function bestOf(board: Board, request: LayoutRequest, onProgress?: (share: number) => void): Outcome {
  const attempts = attemptsFor(board.movable.length)
  const start = placesOf(board)
  const outcomes = Array.from({ length: attempts }, (_, attempt) => {
    for (const { card, x, y } of start) put(card, x, y)
    searchLocally(board, { ...optionsFor(board, request), seed: attempt, isGentle: false }, (share) =>
      onProgress?.((attempt + share) / attempts),
    )
    for (const card of board.movable) card.anchor = { x: card.x, y: card.y }
    return settle(board, request, attempt)
  })
  return outcomes.reduce((best, outcome) => (outcome.faults < best.faults ? outcome : best))
}

/** Takes away what faults are left, and otherwise keeps every card near to its anchor. */
function settle(board: Board, request: LayoutRequest, seed: number): Outcome {
  const options = optionsFor(board, request)
  searchLocally(board, { ...options, seed, isGentle: true, steps: options.steps / 3, heat: 0.05, reach: 160 })
  return { places: placesOf(board), faults: faultsOf(board) }
}

function placesOf({ movable }: Board): Place[] {
  return movable.map((card) => ({ card, x: card.x, y: card.y }))
}

function optionsFor({ movable: { length } }: Board, { kind }: LayoutRequest): Omit<SearchOptions, 'seed' | 'isGentle'> {
  return {
    steps: stepsFor(length),
    heat: 1.4,
    reach: 400,
    roominess: roominessFor(length),
    keepsSpheresApart: kind === 'spheres',
    cohesion: kind === 'spheres' ? 1 : 0.15,
    countsCrossings: length <= 120,
  }
}

/** The more cards, the denser: a map of many must still be read on one screen. */
function roominessFor(count: number): number {
  return Math.max(2.2, Math.min(3.2, 4.4 - count / 50))
}

/** More for more cards, until a step costs so much that nobody would wait. */
function stepsFor(count: number): number {
  if (count > 500) return 60_000
  if (count > 250) return 80_000
  return Math.min(1_800 * count, 40_000 + 450 * count)
}

function attemptsFor(count: number): number {
  if (count > 60) return 1
  return count > 30 ? 2 : 3
}

function placeAnew(board: Board, { kind }: LayoutRequest): void {
  if (kind === 'spheres') placeBySpheres(board)
  else placeByForces(board)
  if (board.movable.length === board.cards.length || kind === 'spheres') moveTo(board.movable, placeOf(board))
  clearTouching(board)
}

/** Where the middle of the map stays. */
function placeOf({ movable }: Board): { x: number; y: number } {
  const middle = middleOf(movable.flatMap(({ anchor }) => anchor ?? []))
  const isFar = Math.max(Math.abs(middle.x), Math.abs(middle.y)) > COORDINATE_LIMIT / 2
  return isFar ? { x: 0, y: 0 } : middle
}

function moveTo(cards: readonly Card[], { x, y }: { readonly x: number; readonly y: number }): void {
  const middle = middleOf(cards)
  const [dx, dy] = [onGrid(x - middle.x), onGrid(y - middle.y)]
  for (const card of cards) put(card, card.x + dx, card.y + dy)
}

function middleOf(points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (const point of points) {
    x += point.x / points.length
    y += point.y / points.length
  }
  return { x, y }
}
