/** What a key means while a presentation is shown. */
export type KeyAct =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'leave' }
  | { readonly kind: 'overview' | 'black' | 'white' | 'laser' | 'fullScreen' | 'help' | 'edit' | 'around' | 'notes' }
  | { readonly kind: 'digit'; readonly digit: number }
  /** To the view of the number that was typed, or on where none was. */
  | { readonly kind: 'go' }

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Remote controls send page keys and the full stop. */
const ACTS: ReadonlyMap<string, Exclude<KeyAct['kind'], 'digit'>> = new Map(
  Object.entries({
    ArrowRight: 'next',
    ArrowDown: 'next',
    PageDown: 'next',
    ' ': 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'previous',
    PageUp: 'previous',
    Backspace: 'previous',
    Home: 'first',
    End: 'last',
    Enter: 'go',
    Escape: 'leave',
    o: 'overview',
    g: 'overview',
    b: 'black',
    '.': 'black',
    w: 'white',
    l: 'laser',
    f: 'fullScreen',
    '?': 'help',
    e: 'edit',
    a: 'around',
    n: 'notes',
  } as const),
)

/** The act of a key, or undefined where it is left to the browser. */
export function keyAct({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): KeyAct | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  if (/^\d$/.test(key)) return { kind: 'digit', digit: Number(key) }
  if (key === ' ' && shiftKey) return { kind: 'previous' }
  const kind = ACTS.get(key.length === 1 ? key.toLowerCase() : key)
  return kind && { kind }
}

/** The place of a step that exists, from a number that may be too small or too large. */
export function stepWithin(step: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Number.isFinite(step) ? Math.trunc(step) : 0))
}
