import {
  type ActorDraft,
  type ActorPatch,
  addActor,
  addActors,
  type PlacedDraft,
  removeActors,
  setActorProgramme,
  setActorTag,
  setActorTheme,
  setNotConcerned,
  updateActor,
} from '@maillage/shared/document/actors'
import { addCopies, type CopiedIds, type MapPart } from '@maillage/shared/document/add-copies'
import { addLinkedActor, type LinkedActor } from '@maillage/shared/document/add-linked-actor'
import { type AddedRows, addRows, type Rows } from '@maillage/shared/document/add-rows'
import {
  addLink,
  type LinkDraft,
  type LinkPatch,
  linksBetween,
  relink,
  removeLinks,
  reverseLink,
  setAgreement,
  setLinkTheme,
  setRating,
  updateLink,
} from '@maillage/shared/document/links'
import { lockActors } from '@maillage/shared/document/lock-actors'
import type { Author, MapDocument } from '@maillage/shared/document/map-document'
import { releaseScores, setLastCommittee } from '@maillage/shared/document/map-settings'
import { type ItemPlaces, moveItems } from '@maillage/shared/document/move-items'
import { addNote, type NoteDraft, type NotePatch, removeNotes, updateNote } from '@maillage/shared/document/notes'
import {
  addOwnTheme,
  addOwnType,
  removeOwnTheme,
  removeOwnType,
  renameOwnTheme,
  renameOwnType,
} from '@maillage/shared/document/own-words'
import { type Deleted, putBack } from '@maillage/shared/document/put-back'
import type { UndoHistory } from '@maillage/shared/document/undo-history'
import { addZone, removeZones, updateZone, type ZoneDraft, type ZonePatch } from '@maillage/shared/document/zones'
import type { Position, Programme } from '@maillage/shared/map/actor'
import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Agreement, Level, Link, LinkEnd } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'

/** Changes of one's own that can be taken back. */
export interface UndoSource {
  undo(): boolean
  onUndoChange(listener: () => void): () => void
}

/** Every change a person can make to a map, signed with their name. Throws `Problem`s. */
export interface MapEditor extends UndoSource {
  addActor(draft: ActorDraft, position: Position): ActorId
  /** Adds an actor that is linked to one there already. */
  addLinkedActor(from: ActorId, draft: ActorDraft, position: Position): LinkedActor
  addActors(drafts: readonly PlacedDraft[]): ActorId[]
  /** Adds a piece of this map or another under new ids. */
  addCopies(part: MapPart): CopiedIds
  updateActor(id: ActorId, patch: ActorPatch): void
  setActorTheme(id: ActorId, theme: string, isIn: boolean): void
  setActorTag(id: ActorId, tag: string, isIn: boolean): void
  setActorProgramme(id: ActorId, programme: Programme, isIn: boolean): void
  /** Notes that an actor needs no partner on a theme. */
  setNotConcerned(id: ActorId, theme: string, isIn: boolean): void
  /** Adds a type of the territory's own, or finds it; returns its code. */
  addOwnType(draft: { label: string; sphere: Sphere }): string
  addOwnTheme(label: string): string
  renameOwnType(code: string, label: string): void
  renameOwnTheme(code: string, label: string): void
  removeOwnType(code: string): void
  removeOwnTheme(code: string): void
  /** Locks actors in their places, or frees them. */
  lockActors(ids: Iterable<ActorId>, isLocked: boolean): void
  /** Returns how many links went with them. */
  removeActors(ids: Iterable<ActorId>): number
  addLink(draft: LinkDraft): LinkId
  /** Adds rows of a table, actors and links, as one step to undo. */
  addRows(rows: Rows): AddedRows
  updateLink(id: LinkId, patch: LinkPatch): void
  /** Says how one end sees the level, or takes that back. */
  setRating(id: LinkId, end: LinkEnd, level: Level | undefined): void
  /** Turns the direction of a link around. */
  reverseLink(id: LinkId): void
  /** Leads a link to other actors. */
  relink(id: LinkId, ends: Partial<Pick<Link, 'from' | 'to'>>): void
  setLinkTheme(id: LinkId, theme: string, isIn: boolean): void
  setAgreement(id: LinkId, agreement: Agreement | undefined): void
  removeLinks(ids: Iterable<LinkId>): void
  addNote(draft: NoteDraft): NoteId
  updateNote(id: NoteId, patch: NotePatch): void
  removeNotes(ids: Iterable<NoteId>): void
  addZone(draft: ZoneDraft): ZoneId
  updateZone(id: ZoneId, patch: ZonePatch): void
  removeZones(ids: Iterable<ZoneId>): void
  /** Moves actors, notes and zones together. */
  moveItems(places: ItemPlaces): void
  /** Puts back what somebody else deleted. */
  putBack(deleted: Deleted): void
  /** Shows to everybody what scores organisations, or to the facilitators alone. Not a step of the undo history. */
  releaseScores(isReleased: boolean): void
  /** Says when the last comité was. Not a step of the undo history. */
  setLastCommittee(date: string | undefined): void
  linksBetween(a: ActorId, b: ActorId): LinkId[]
  /** Runs an operation that is fetched later than the map itself, as a step of its own. */
  run<T>(operation: (map: MapDocument, author: Author) => T): T
  /** The same while somebody types: what follows quickly is one step. */
  runTyping<T>(operation: (map: MapDocument, author: Author) => T): T
  /** What the server is asked to change as this author is a change of one's own; see `UndoHistory.expect`. */
  expect(authorId: number): () => void
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
}

/** @param author who and when, asked at each change */
export function openMapEditor(map: MapDocument, history: UndoHistory, author: () => Author): MapEditor {
  // Each operation is a step of its own in the undo history, however quick the hand.
  const step = <T>(operation: () => T): T => {
    history.endStep()
    const result = operation()
    // What is typed right after it is another.
    history.endStep()
    return result
  }
  return {
    addActor: (draft, position) => step(() => addActor(map, draft, position, author())),
    addLinkedActor: (from, draft, position) => step(() => addLinkedActor(map, from, draft, position, author())),
    addActors: (drafts) => step(() => addActors(map, drafts, author())),
    addCopies: (part) => step(() => addCopies(map, part, author())),
    // Typing in a field is one step: the history groups what follows quickly.
    updateActor: (id, patch) => updateActor(map, id, patch, author()),
    setActorTheme: (id, theme, isIn) => step(() => setActorTheme(map, id, theme, isIn, author())),
    setActorTag: (id, tag, isIn) => step(() => setActorTag(map, id, tag, isIn, author())),
    setActorProgramme: (id, programme, isIn) => step(() => setActorProgramme(map, id, programme, isIn, author())),
    setNotConcerned: (id, theme, isIn) => step(() => setNotConcerned(map, id, theme, isIn, author())),
    addOwnType: (draft) => addOwnType(map, draft, author()),
    addOwnTheme: (label) => addOwnTheme(map, label, author()),
    renameOwnType: (code, label) => renameOwnType(map, code, label, author()),
    renameOwnTheme: (code, label) => renameOwnTheme(map, code, label, author()),
    removeOwnType: (code) => removeOwnType(map, code, author()),
    removeOwnTheme: (code) => removeOwnTheme(map, code, author()),
    lockActors: (ids, isLocked) => step(() => lockActors(map, ids, isLocked, author())),
    removeActors: (ids) => step(() => removeActors(map, ids, author())),
    addRows: (rows) => step(() => addRows(map, rows, author())),
    addLink: (draft) => step(() => addLink(map, draft, author())),
    updateLink: (id, patch) => updateLink(map, id, patch, author()),
    setRating: (id, end, level) => step(() => setRating(map, id, end, level, author())),
    reverseLink: (id) => step(() => reverseLink(map, id, author())),
    relink: (id, ends) => step(() => relink(map, id, ends, author())),
    setLinkTheme: (id, theme, isIn) => step(() => setLinkTheme(map, id, theme, isIn, author())),
    setAgreement: (id, agreement) => setAgreement(map, id, agreement, author()),
    removeLinks: (ids) => step(() => removeLinks(map, ids, author())),
    addNote: (draft) => step(() => addNote(map, draft, author())),
    updateNote: (id, patch) => updateNote(map, id, patch, author()),
    removeNotes: (ids) => step(() => removeNotes(map, ids, author())),
    addZone: (draft) => step(() => addZone(map, draft, author())),
    updateZone: (id, patch) => updateZone(map, id, patch, author()),
    removeZones: (ids) => step(() => removeZones(map, ids, author())),
    moveItems: (places) => step(() => moveItems(map, places, author())),
    putBack: (deleted) => step(() => putBack(map, deleted, author())),
    releaseScores: (isReleased) => releaseScores(map, isReleased, author()),
    setLastCommittee: (date) => setLastCommittee(map, date, author()),
    linksBetween: (a, b) => linksBetween(map, a, b),
    run: (operation) => step(() => operation(map, author())),
    runTyping: (operation) => operation(map, author()),
    expect: history.expect,
    undo: () => history.undo(author()),
    redo: () => history.redo(author()),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    onUndoChange: history.onChange,
  }
}
