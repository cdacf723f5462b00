import { useEffect, useReducer } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { sayProblem } from './toaster'

/** A part of the page in a file of its own, fetched beside what is shown first, or when it is wanted. */
export interface Later<Part> {
  /** Fails where it cannot be had now; it is tried again the next time. */
  fetch(): Promise<Part>
  /** Undefined until it is here. */
  read(): Part | undefined
}

const known = new Set<Later<unknown>>()

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let here: Part | undefined
  const part: Later<Part> = {
    async fetch() {
      here ??= await load()
      return here
    },
    read: () => here,
  }
  known.add(part)
  return part
}

/**
 * All of them at once, then those too that are told of by one that came: from then on no network is needed. What cannot
 * be had now is tried again when it is wanted.
 */
export async function fetchAllLater(): Promise<void> {
  for (let asked = 0; asked < known.size; ) {
    const parts = [...known].slice(asked)
    asked = known.size
    await Promise.allSettled(parts.map((part) => part.fetch()))
  }
}

/** The part, once it is here and wanted. That it cannot be had is said, and whoever wanted it hears of it. */
export function useLater<Part>(part: Later<Part>, isWanted: boolean, onMissing?: () => void): Part | undefined {
  const t = useTranslate()
  const [, show] = useReducer((count: number) => count + 1, 0)
  const isHere = part.read() !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: who wants it may speak another language or hear elsewhere meanwhile.
  useEffect(() => {
    if (!isWanted || isHere) return
    let isLeft = false
    const miss = () => {
      if (isLeft) return
      sayProblem(t('common.partMissing'))
      onMissing?.()
    }
    part.fetch().then(() => !isLeft && show(), miss)
    return () => {
      isLeft = true
    }
  }, [part, isWanted, isHere])
  return isWanted ? part.read() : undefined
}
