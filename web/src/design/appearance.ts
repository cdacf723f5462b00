export const APPEARANCES = ['light', 'dark', 'system'] as const
export type Appearance = (typeof APPEARANCES)[number]

// The script that runs before the first paint (public/theme.js) reads the same name.
const STORED = 'maillage.theme'
const listeners = new Set<() => void>()
let chosen: Appearance = readStored()

/** Keeps to the system's preference while nothing else was chosen. */
export function followSystemAppearance(): void {
  prefersDark().addEventListener('change', show)
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
  document.documentElement.dataset.theme = chosen === 'system' ? preferred : chosen
}

function prefersDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}

function readStored(): Appearance {
  try {
    const stored = localStorage.getItem(STORED)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
