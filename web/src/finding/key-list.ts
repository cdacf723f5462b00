import type { MessageKey } from '../i18n/fr/catalogue'
import type { KeyName } from '../i18n/key-names'

type Sign =
  | '/'
  | '?'
  | 'A'
  | 'A H D W V S'
  | 'D'
  | 'F'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'P'
  | 'T'
  | 'V'
  | 'X'
  | 'Z'
  | '0'
  | '+'
  | '−'
  | '1'
  | '5'
  | 'F2'

export interface KeyEntry {
  readonly text: MessageKey
  /** Pressed together. */
  readonly keys: readonly (KeyName | Sign)[]
  /** Or this one, for the same. */
  readonly or?: readonly (KeyName | Sign)[]
}

/** The keys of acts that can be looked for by name too. */
export const ACT_KEYS = {
  palette: { text: 'act.palette', keys: ['key.control', 'K'] },
  search: { text: 'act.search', keys: ['/'] },
  filters: { text: 'act.filters', keys: ['key.shift', 'F'] },
  views: { text: 'act.views', keys: ['key.shift', 'V'] },
  actor: { text: 'act.actor', keys: ['A'] },
  link: { text: 'act.link', keys: ['L'] },
  note: { text: 'act.note', keys: ['N'] },
  zone: { text: 'act.zone', keys: ['Z'] },
  undo: { text: 'act.undo', keys: ['key.control', 'Z'] },
  redo: { text: 'act.redo', keys: ['key.control', 'key.shift', 'Z'] },
  table: { text: 'act.table', keys: ['T'] },
  map: { text: 'act.map', keys: ['M'] },
  fit: { text: 'act.fit', keys: ['0'] },
  present: { text: 'presentation.present', keys: ['key.shift', 'P'] },
  help: { text: 'act.help', keys: ['?'] },
} as const satisfies Record<string, KeyEntry>

export interface KeyGroup {
  readonly title: MessageKey
  /** Only for those who may change the map. */
  readonly isForEditors?: boolean
  readonly entries: readonly KeyEntry[]
}

/** All keys of a map, as the help shows them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'keys.find',
    entries: [
      ACT_KEYS.search,
      ACT_KEYS.palette,
      ACT_KEYS.filters,
      ACT_KEYS.views,
      { text: 'keys.around', keys: ['F'] },
      { text: 'keys.leave', keys: ['key.escape'] },
    ],
  },
  {
    title: 'keys.move',
    entries: [
      { text: 'keys.next', keys: ['key.arrows'] },
      { text: 'keys.links', keys: ['key.tab'] },
      { text: 'keys.select', keys: ['key.enter'], or: ['key.space'] },
      { text: 'keys.pan', keys: ['key.alt', 'key.arrows'] },
      { text: 'keys.zoom', keys: ['+'], or: ['−'] },
      ACT_KEYS.fit,
      ACT_KEYS.table,
      ACT_KEYS.map,
      ACT_KEYS.present,
      ACT_KEYS.help,
    ],
  },
  {
    title: 'keys.change',
    isForEditors: true,
    entries: [
      ACT_KEYS.actor,
      { ...ACT_KEYS.link, text: 'keys.link' },
      ACT_KEYS.note,
      { text: 'keys.text', keys: ['X'] },
      ACT_KEYS.zone,
      { text: 'keys.level', keys: ['1'], or: ['5'] },
      { text: 'keys.place', keys: ['key.shift', 'key.arrows'] },
      { text: 'keys.placeFar', keys: ['key.control', 'key.shift', 'key.arrows'] },
      { text: 'keys.write', keys: ['F2'] },
      { text: 'keys.duplicate', keys: ['key.control', 'D'] },
      { text: 'keys.align', keys: ['key.alt', 'A H D W V S'] },
      { text: 'keys.tidy', keys: ['key.alt', 'key.shift', 'T'] },
      { text: 'keys.lock', keys: ['key.control', 'key.shift', 'L'] },
      { text: 'keys.delete', keys: ['key.delete'] },
      { text: 'keys.choose', keys: ['V'] },
      ACT_KEYS.undo,
      ACT_KEYS.redo,
    ],
  },
]
