import { Problem } from '@maillage/shared/protocol/problems'
import type { MapStorage } from '../storage/map-storage'

/** A storage whose disk a test can fill, empty or slow down. */
export interface TestStorage extends MapStorage {
  /** While set, nothing is kept. */
  failure: Error | undefined
  /** Lets only those appends through that come before `release`d. */
  hold(): () => void
}

/** A promise and what resolves it. */
export function signal(): { readonly promise: Promise<void>; readonly fire: () => void } {
  let fire: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    fire = resolve
  })
  return { promise, fire }
}

export const FULL_DISK = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
export const LOST_DISK = Object.assign(new Error('input/output error'), { code: 'EIO' })

export function disturb(storage: MapStorage): TestStorage {
  let gate: Promise<void> | undefined
  const orFail = async <T>(run: () => Promise<T>): Promise<T> => {
    await gate
    if (test.failure) throw new Problem('storage-unavailable', undefined, { cause: test.failure })
    return run()
  }
  const test: TestStorage = {
    failure: undefined,
    hold() {
      const { promise, fire } = signal()
      gate = promise
      return () => {
        gate = undefined
        fire()
      }
    },
    load: (territory, after) => storage.load(territory, after),
    append: (territory, updates) => orFail(() => storage.append(territory, updates)),
    compact: (territory, state, through) => orFail(() => storage.compact(territory, state, through)),
    purge: (territory, state, through) => storage.purge(territory, state, through),
    rest: (territory) => storage.rest(territory),
    setAside: (territory, bytes) => storage.setAside(territory, bytes),
    erase: (territory) => storage.erase(territory),
    check: () => storage.check(),
    close: () => storage.close(),
  }
  return test
}
