import { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { KeyboardEvent } from 'react'

/** What of the map an element stands for, or is a part of; at most one of these. */
export interface MapItem {
  readonly actor: ActorId | undefined
  readonly link: LinkId | undefined
  readonly note: NoteId | undefined
  readonly zone: ZoneId | undefined
}

/** A key pressed on the map, and what had the focus. */
export interface KeyPress extends MapItem {
  readonly key: string
  /** The digit on the key itself: French keyboards write digits with Shift. */
  readonly digit: number | undefined
  readonly hasShift: boolean
  readonly hasAlt: boolean
  readonly hasControl: boolean
}

/** Does what the key means; whether it meant anything. */
export type KeyAct = (press: KeyPress) => boolean

export function readKeyPress(event: KeyboardEvent): KeyPress {
  const code = /^(?:Digit|Numpad)(\d)$/.exec(event.code)
  return {
    key: keyOf(event),
    digit: code ? Number(code[1]) : undefined,
    hasShift: event.shiftKey,
    hasAlt: event.altKey,
    hasControl: event.ctrlKey || event.metaKey,
    ...itemAt(event.target as Element),
  }
}

/** What has the focus is often a part of what it stands for: the name of a zone, a field on a note. */
export function itemAt(element: Pick<Element, 'closest'> | null): MapItem {
  const idAt = (name: string) => element?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`)
  return {
    actor: ActorId.safeParse(idAt('actor')).data,
    link: LinkId.safeParse(idAt('link')).data,
    note: NoteId.safeParse(idAt('note')).data,
    zone: ZoneId.safeParse(idAt('zone')).data,
  }
}

/** A letter means the same with and without capitals; with Alt some keyboards write another sign than the key says. */
function keyOf({ key, code, altKey }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (altKey && letter && !/^[a-z]$/i.test(key)) return letter.toLowerCase()
  return key.length === 1 ? key.toLowerCase() : key
}

export function isPlain({ hasShift, hasAlt, hasControl }: KeyPress): boolean {
  return !hasShift && !hasAlt && !hasControl
}
