import { LEVELS, type Level } from '@maillage/shared/map/link'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { View } from '@maillage/shared/map/view'
import type { LookColor } from '../../drawing/card-look'
import { CHANGE_KINDS, type ChangeKind } from '../../map-session/map-marks'

/** The colours and widths of the tokens as they are now: a painter knows no custom properties. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly line: string
  readonly ink: string
  readonly softInk: string
  readonly onInk: string
  readonly link: string
  readonly weakLink: string
  /** Of links that stayed as they were, where others changed. */
  readonly paleLink: string
  readonly changes: Readonly<Record<ChangeKind, string>>
  readonly highlighter: string
  readonly onHighlighter: string
  readonly onSphere: string
  /** Of the ground and its words. */
  readonly spheres: Readonly<Record<Sphere, { readonly strong: string; readonly tint: string; readonly edge: string }>>
  /** Of an actor, whatever gives the colours. */
  actor(color: LookColor): string
  readonly widths: Readonly<Record<Level, number>>
  readonly core: number
  /** How strong a link is drawn that nobody looks at. */
  readonly quiet: number
}

/** What links are painted in: words and numbers alone, which another thread can be sent. */
export type LinkColors = Pick<Palette, 'paper' | 'link' | 'weakLink' | 'paleLink' | 'changes' | 'widths' | 'core'>

const CHANGE_TOKENS: Readonly<Record<ChangeKind, string>> = {
  stronger: '--d-up',
  added: '--d-add',
  planned: '--ink-2',
  weaker: '--d-down',
  gone: '--d-del',
  changed: '--ink-2',
}

/** The one of the spheres that is grey. */
const PLAIN = 'institutions'

const FORCED = '(forced-colors: active)'
const QUERIES = [FORCED, '(prefers-contrast: more)', '(prefers-color-scheme: dark)']

export interface PaletteOptions {
  /** What gives actors their colours; the ground has none where that is not their sphere. */
  readonly colorBy?: View['colorBy'] | undefined
}

export function readPalette({ colorBy = 'sphere' }: PaletteOptions = {}): Palette {
  const style = getComputedStyle(document.documentElement)
  const isForced = matchMedia(FORCED).matches
  const color = (token: string, forced: string) => (isForced ? forced : style.getPropertyValue(token).trim())
  const number = (token: string) => Number.parseFloat(style.getPropertyValue(token))
  return {
    paper: color('--canvas', 'Canvas'),
    surface: color('--surface', 'Canvas'),
    line: color('--line', 'CanvasText'),
    ink: color('--ink', 'CanvasText'),
    softInk: color('--ink-2', 'CanvasText'),
    onInk: color('--on-ink', 'Canvas'),
    link: color('--link', 'CanvasText'),
    weakLink: color('--link-weak', 'CanvasText'),
    paleLink: color('--link-dim', 'GrayText'),
    changes: record(CHANGE_KINDS, (kind) => color(CHANGE_TOKENS[kind], 'CanvasText')),
    highlighter: color('--hi', 'Highlight'),
    onHighlighter: color('--on-hi', 'HighlightText'),
    onSphere: color('--on-sphere', 'Canvas'),
    spheres: record(SPHERES, (sphere) => {
      const ground = colorBy === 'sphere' ? sphere : PLAIN
      return {
        strong: color(ground === PLAIN ? '--ink-2' : `--${sphere}`, 'CanvasText'),
        tint: color(`--${ground}-tint`, 'Canvas'),
        edge: color(`--${ground}-edge`, 'CanvasText'),
      }
    }),
    actor: remembered((name) => color(`--${name}`, 'CanvasText')),
    widths: record(LEVELS, (level) => number(`--l${level}-w`)),
    core: number('--l5-core'),
    quiet: number('--quiet'),
  }
}

/** When the theme or the contrast is another, by choice or by the system; returns what stops it. */
export function onPaletteChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] })
  const queries = QUERIES.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

/** A custom property is read once, however many actors have its colour. */
function remembered<Key, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}

function record<Key extends PropertyKey, T>(keys: readonly Key[], read: (key: Key) => T): Record<Key, T> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<Key, T>
}
