import { Problem } from '@maillage/shared/protocol/problems'
import { expect } from 'vitest'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import type { MapStorage } from './map-storage'
import type { Pick, SimulatedDisk } from './simulated-disk'

export function openOn(files: SimulatedDisk): Promise<MapStorage> {
  return openEmbeddedMapStorage({ dataDir: '/data', warn: () => undefined, files })
}

/** A failed disk is told as such and as nothing else. */
export function expectFault(error: unknown): undefined {
  if (error instanceof Problem) expect(error.code).toBe('storage-unavailable')
  else expect(error).toMatchObject({ code: expect.stringMatching(/^(EIO|ENOSPC)$/) })
}

/** A number below `choices` from a seed, the same at every run. */
export function pickFrom(seed: number): Pick {
  let state = seed
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * choices)
  }
}
