import { useEffect, useReducer } from 'react'
import { fetchLaterSentences } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { sayProblem } from './messages'
import { quietMoment } from './quiet-moment'

/** A part of the page in a file of its own, fetched once the page is shown, or when it is wanted before. */
export interface Later<Part> {
  /** Fails where it cannot be had now; it is tried again the next time. */
  fetch(): Promise<Part>
  /** Undefined until it is here. */
  read(): Part | undefined
}

/** How soon it may be wanted: by most people within their first minute, by some, or by few. */
const LIKELIHOODS = ['high', 'usual', 'low'] as const
type Likelihood = (typeof LIKELIHOODS)[number]

export interface LaterOptions {
  readonly likelihood?: Likelihood
  /** Fetches what it says, where it does not say what everything later says. */
  readonly sentences?: () => Promise<void>
}

/** Few at a time, so that what somebody wants meanwhile does not wait behind them all. */
const STRANDS = 3

const known: Readonly<Record<Likelihood, Set<Later<unknown>>>> = { high: new Set(), usual: new Set(), low: new Set() }

export function later<Part>(load: () => Promise<Part>, options: LaterOptions = {}): Later<Part> {
  const { likelihood = 'usual', sentences = fetchLaterSentences } = options
  let here: Part | undefined
  const part: Later<Part> = {
    async fetch() {
      const [part] = await Promise.all([load(), sentences()])
      here ??= part
      return here
    },
    read: () => here,
  }
  known[likelihood].add(part)
  return part
}

/**
 * All of them, the likely ones first, those too that are told of by one that came, each in a moment when the page is
 * not at work: from then on no network is needed. What cannot be had now is tried again when it is wanted.
 */
export async function fetchAllLater(): Promise<void> {
  const asked = new Set<Later<unknown>>()
  const next = () => LIKELIHOODS.flatMap((likelihood) => [...known[likelihood]]).find((part) => !asked.has(part))
  const strand = async () => {
    for (let part = next(); part; part = next()) {
      asked.add(part)
      if (part.read() !== undefined) continue
      await quietMoment()
      await part.fetch().catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: STRANDS }, strand))
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
