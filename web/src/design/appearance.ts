export const APPEARANCES = ['light', 'dark', 'system'] as const
export type Appearance = (typeof APPEARANCES)[number]

// The script that runs before the first paint (public/theme.js) reads the same name.
const STORED = 'maillage.theme'
const listeners = new Set<() => void>()
let chosen: Appearance = readStored()

/** Keeps to the system's preference while nothing else was chosen, or where the system forces its own colours. */
export function followSystemAppearance(): void {
  for (const query of [prefersDark(), forcesColors()]) query.addEventListener('change', show)
  show()
}

export function readAppearance(): Appearance {
  return chosen
}

export function onAppearanceChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function chooseAppearance(appearance: Appearance): void {
  chosen = appearance
  try {
    if (appearance === 'system') localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, appearance)
  } catch {
    // Private windows may refuse storage: the choice then holds until the page closes.
  }
  show()
  for (const listener of listeners) listener()
}

function show(): void {
  const preferred = prefersDark().matches ? 'dark' : 'light'
  // What is drawn keeps its colours, and must be seen on the system's paper.
  document.documentElement.dataset.theme = chosen === 'system' || forcesColors().matches ? preferred : chosen
}

function prefersDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}

function forcesColors(): MediaQueryList {
  return matchMedia('(forced-colors: active)')
}

function readStored(): Appearance {
  try {
    const stored = localStorage.getItem(STORED)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
