import { afterEach, beforeEach, vi } from 'vitest'

export const AUTHOR = { name: 'Inès', at: '2022-09-21T16:00:00.000Z' }

/** Seven pixels a character, and no catalogue. */
export const TEXTS = {
  measure: (text: string) => text.length * 7,
  typeLabel: (type: string) => type,
  sphereLabel: (sphere: string) => sphere,
  unnamed: '?',
}

/** Nobody else drags anything. */
export const NOBODY = { dragOf: () => undefined, onDragChange: () => () => undefined }

/** For each test of a file: whoever wants no motion sees everything at its place at once. */
export function withoutMotion(): void {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
