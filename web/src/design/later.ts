import { useEffect, useReducer } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { sayProblem } from './toaster'

/** A part of the page that its first sight does without; fetched when it is wanted, or before, in a quiet moment. */
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

/** All of them, one after the other, those too that are told of by one that came: from then on no network is needed. */
export async function fetchAllLater(isStopped: () => boolean): Promise<void> {
  // A set goes on to what is added while it is gone through.
  for (const part of known) {
    if (isStopped()) return
    await part.fetch()
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
