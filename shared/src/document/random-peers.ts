import fc from 'fast-check'
import * as Y from 'yjs'
import type { Position } from '../map/actor'
import type { ActorId, LinkId, NoteId, ViewId, ZoneId } from '../map/ids'
import { AGREEMENT_KINDS, type AgreementKind, LEVELS, type Level } from '../map/link'
import { NO_VIEW_FILTER } from '../map/no-view-filter'
import { NOTE_KINDS, type NoteKind } from '../map/note'
import { PAPERS, type Paper } from '../map/paper'
import { SPHERES, type Sphere } from '../map/sphere'
import { Problem } from '../protocol/problems'
import { ACTOR_TYPE_CODES } from '../territory/actor-types'
import { THEME_CODES } from '../territory/themes'
import { addActor, removeActors, setActorTheme, setNotConcerned, updateActor } from './actors'
import { addLink, removeLinks, setAgreement, setLinkTheme, setRating, updateLink } from './links'
import { type Author, type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { addNote, removeNotes, updateNote } from './notes'
import { openUndoHistory, type UndoHistory } from './undo-history'
import { addView, moveViews, removeViews, updateView } from './views'
import { addZone, removeZones, updateZone } from './zones'

/** One person of a property test, who edits a replica of the map and may take back what they did. */
export interface TestPeer {
  readonly map: MapDocument
  readonly history: UndoHistory
  readonly author: Author
}

/** The peers, and every id that one of them ever made, in that order, so that a step picks by number. */
export interface TestWorld {
  readonly peers: readonly TestPeer[]
  readonly actors: ActorId[]
  readonly links: LinkId[]
  readonly notes: NoteId[]
  readonly zones: ZoneId[]
  readonly views: ViewId[]
}

/** Client ids are fixed and every change is a step of its own, so that a failing case fails again. */
export function openWorld(names: readonly string[]): TestWorld {
  const peers = names.map((name, index) => {
    const map = openMapDocument()
    map.doc.clientID = index + 1
    const history = openUndoHistory(map, { stepMs: 0 })
    return { map, history, author: { name, at: `2026-01-05T09:0${index}:00.000Z` } }
  })
  return { peers, actors: [], links: [], notes: [], zones: [], views: [] }
}

/** The random part of a change; each kind of change takes what it needs. */
interface Dice {
  readonly actor: number
  readonly other: number
  readonly link: number
  readonly note: number
  readonly zone: number
  readonly shown: number
  readonly name: string
  readonly at: Position
  readonly type: string
  readonly theme: string
  readonly level: Level
  readonly agreement: AgreementKind | undefined
  readonly kind: NoteKind
  readonly color: Paper
  readonly sphere: Sphere | undefined
  readonly isIn: boolean
}

type Act = (peer: TestPeer, dice: Dice, world: TestWorld) => void

const ACTS = {
  add: ({ map, author }, { name, type, at }, world) => world.actors.push(addActor(map, { name, type }, at, author)),
  link: ({ map, author }, { actor, other, level }, world) => {
    const ends = { from: pick(world.actors, actor), to: pick(world.actors, other) }
    world.links.push(addLink(map, { ...ends, level }, author))
  },
  move: ({ map, author }, { actor, at }, world) =>
    moveItems(map, { actors: new Map([[pick(world.actors, actor), at]]) }, author),
  rename: ({ map, author }, { actor, name }, world) => updateActor(map, pick(world.actors, actor), { name }, author),
  theme: ({ map, author }, { actor, theme, isIn }, world) =>
    setActorTheme(map, pick(world.actors, actor), theme, isIn, author),
  spare: ({ map, author }, { actor, theme, isIn }, world) =>
    setNotConcerned(map, pick(world.actors, actor), theme, isIn, author),
  level: ({ map, author }, { link, level }, world) => updateLink(map, pick(world.links, link), { level }, author),
  linkTheme: ({ map, author }, { link, theme, isIn }, world) =>
    setLinkTheme(map, pick(world.links, link), theme, isIn, author),
  rate: ({ map, author }, { link, level, isIn }, world) =>
    setRating(map, pick(world.links, link), isIn ? 'from' : 'to', level, author),
  agree: ({ map, author }, { link, agreement, name }, world) => {
    const agreed = agreement && { kind: agreement, funder: name }
    setAgreement(map, pick(world.links, link), agreed, author)
  },
  remove: ({ map, author }, { actor }, world) => removeActors(map, [pick(world.actors, actor)], author),
  unlink: ({ map, author }, { link }, world) => removeLinks(map, [pick(world.links, link)], author),
  note: ({ map, author }, { kind, name, at }, world) =>
    world.notes.push(addNote(map, { kind, text: name, position: at }, author)),
  write: ({ map, author }, { note, name }, world) => updateNote(map, pick(world.notes, note), { text: name }, author),
  paint: ({ map, author }, { note, color, at }, world) =>
    updateNote(map, pick(world.notes, note), { color, size: [200, 80], position: at }, author),
  tear: ({ map, author }, { note }, world) => removeNotes(map, [pick(world.notes, note)], author),
  zone: ({ map, author }, { name, at: [x, y] }, world) =>
    world.zones.push(addZone(map, { name, area: [x, y, 320, 240] }, author)),
  follow: ({ map, author }, { zone, sphere, isIn }, world) =>
    updateZone(map, pick(world.zones, zone), { sphere, isFollowing: isIn }, author),
  resize: ({ map, author }, { zone, at: [x, y] }, world) =>
    updateZone(map, pick(world.zones, zone), { area: [x, y, 400, 300] }, author),
  unzone: ({ map, author }, { zone }, world) => removeZones(map, [pick(world.zones, zone)], author),
  keep: ({ map, author }, { actor, shown, name, theme, at: [x, y] }, world) =>
    world.views.push(
      addView(
        map,
        {
          title: name,
          focus: { actor: pick(world.actors, actor), steps: 2 },
          filter: { ...NO_VIEW_FILTER, themes: [theme] },
          camera: [x, y, 800, 450],
        },
        author,
        world.views[shown % (world.views.length || 1)],
      ),
    ),
  entitle: ({ map, author }, { shown, name, isIn }, world) =>
    updateView(map, pick(world.views, shown), { title: name, lead: name, legend: isIn, camera: undefined }, author),
  reorder: ({ map, author }, { shown, other }, world) =>
    moveViews(map, [pick(world.views, shown)], world.views[other % (world.views.length + 1)], author),
  unkeep: ({ map, author }, { shown }, world) => removeViews(map, [pick(world.views, shown)], author),
  moveAll: ({ map, author }, { actor, note, zone, at }, world) =>
    moveItems(
      map,
      {
        actors: new Map([[pick(world.actors, actor), at]]),
        notes: new Map([[pick(world.notes, note), at]]),
        zones: new Map([[pick(world.zones, zone), at]]),
      },
      author,
    ),
  undo: ({ history, author }) => history.undo(author),
  redo: ({ history, author }) => history.redo(author),
} as const satisfies Record<string, Act>
type ActName = keyof typeof ACTS

export interface TestChange extends Dice {
  readonly act: ActName
  readonly peer: number
}

const anyNumber = fc.nat(1_000)
const anyCoordinate = fc.integer({ min: -5_000, max: 5_000 })

/** One change by one peer; those that build a map are likelier than those that take it down. */
export const anyChange: fc.Arbitrary<TestChange> = fc.record({
  act: fc.constantFrom<ActName[]>('add', 'add', 'add', 'link', 'link', 'link', ...(Object.keys(ACTS) as ActName[])),
  peer: anyNumber,
  actor: anyNumber,
  other: anyNumber,
  link: anyNumber,
  note: anyNumber,
  zone: anyNumber,
  shown: anyNumber,
  name: fc.string({ minLength: 1, maxLength: 8 }).map((text) => `A${text}`),
  at: fc.tuple(anyCoordinate, anyCoordinate),
  type: fc.constantFrom(...ACTOR_TYPE_CODES),
  theme: fc.constantFrom(...THEME_CODES),
  level: fc.constantFrom(...LEVELS),
  agreement: fc.option(fc.constantFrom(...AGREEMENT_KINDS), { nil: undefined }),
  kind: fc.constantFrom(...NOTE_KINDS),
  color: fc.constantFrom(...PAPERS),
  sphere: fc.option(fc.constantFrom(...SPHERES), { nil: undefined }),
  isIn: fc.boolean(),
})

/** Makes the change, or finds with a `Problem` that what it is about is gone; returns whether it was made. */
export function performChange(world: TestWorld, change: TestChange): boolean {
  try {
    const act: Act = ACTS[change.act]
    act(pick(world.peers, change.peer), change, world)
    return true
  } catch (error) {
    if (error instanceof Problem || error instanceof NothingToPick) return false
    throw error
  }
}

/** Two peers tell each other what the other does not know yet. */
export function sync(a: MapDocument, b: MapDocument): void {
  tell(a, b)
  tell(b, a)
}

/** All peers know everything, whatever the order in which they heard it. */
export function syncAll(world: TestWorld): void {
  for (const a of world.peers) for (const b of world.peers) if (a !== b) sync(a.map, b.map)
}

function tell(from: MapDocument, to: MapDocument): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'network')
}

class NothingToPick extends Error {}

export function pick<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length]
  if (item === undefined) throw new NothingToPick()
  return item
}
