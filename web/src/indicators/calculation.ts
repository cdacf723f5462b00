import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Figures } from '@maillage/shared/network/figures'
import { openStore, type Store } from '../map-session/store'
import type { Answer, AnswerTo, CalculationRequest, MapDelta, Question } from './question'

/** What is known so far; a failure keeps what was known before it. */
export interface Calculated<Answer> {
  readonly answer: Answer | undefined
  readonly hasFailed: boolean
}

/** Numbers of a live map, worked out beside the page. */
export interface Calculation<Asked extends Question>
  extends Pick<Store<Calculated<AnswerTo<Asked>>>, 'read' | 'subscribe'> {
  ask(question: Asked): void
  /** Begins anew after a failure. */
  retry(): void
  close(): void
}

/** Where the work is done: a worker, or in a test what stands for its thread. */
export interface CalculationThread {
  send(request: CalculationRequest): void
  end(): void
}

export interface ThreadEvents {
  onAnswer(answer: Answer): void
  onFailure(): void
}

type CalculatedMap = Pick<MapView, 'actor' | 'actorIds' | 'link' | 'linkIds' | 'ownWords' | 'onChanges'>

export interface CalculationOptions<Asked extends Question> {
  readonly view: CalculatedMap
  readonly question: Asked
  today(): string
  openThread?(events: ThreadEvents): CalculationThread
}

/**
 * Follows the map. One run at most is under way; what changes meanwhile is told with the next one, which begins as soon
 * as that one has ended. The page only hands over what changed, however large the map.
 */
export function openCalculation<Asked extends Question>(options: CalculationOptions<Asked>): Calculation<Asked> {
  const { view, today, openThread = openCalculationWorker } = options
  const state = openStore<Calculated<AnswerTo<Asked>>>({ answer: undefined, hasFailed: false })
  let { question } = options
  let changed = all(view)
  let isDue = true
  let isRunning = false
  let thread: CalculationThread | undefined

  const events: ThreadEvents = {
    onAnswer(answer) {
      isRunning = false
      // An answer is of the kind that was asked for: a calculation asks for one kind alone.
      state.set({ answer: answer as AnswerTo<Asked>, hasFailed: false })
      run()
    },
    onFailure() {
      thread?.end()
      thread = undefined
      isRunning = false
      state.set({ ...state.read(), hasFailed: true })
    },
  }
  const run = () => {
    if (isRunning || !isDue || state.read().hasFailed) return
    thread ??= openThread(events)
    isRunning = true
    isDue = false
    const delta = changed.read()
    changed = nothing(view)
    thread.send({ delta, question, today: today() })
  }
  const stop = view.onChanges(({ actors, links }) => {
    const isOther = changed.add(actors, links)
    if (!isOther) return
    isDue = true
    run()
  })
  run()
  return {
    read: state.read,
    subscribe: state.subscribe,
    ask(next) {
      if (next === question) return
      question = next
      isDue = true
      run()
    },
    retry() {
      changed = all(view)
      isDue = true
      state.set({ ...state.read(), hasFailed: false })
      run()
    },
    close() {
      stop()
      thread?.end()
    },
  }
}

interface Changed {
  /** Whether there is anything that counts: a card that moves is none. */
  add(actors: ReadonlySet<ActorId>, links: ReadonlySet<LinkId>): boolean
  read(): MapDelta
}

function all(view: CalculatedMap): Changed {
  return changedOf(view, new Set(view.actorIds()), new Set(view.linkIds()), undefined)
}

function nothing(view: CalculatedMap): Changed {
  return changedOf(view, new Set(), new Set(), view.ownWords())
}

function changedOf(
  view: CalculatedMap,
  actorIds: Set<ActorId>,
  linkIds: Set<LinkId>,
  told: ReturnType<CalculatedMap['ownWords']> | undefined,
): Changed {
  return {
    add(actors, links) {
      for (const id of actors) actorIds.add(id)
      for (const id of links) linkIds.add(id)
      return actors.size + links.size > 0 || view.ownWords() !== told
    },
    read: () => ({
      actors: [...actorIds].map((id) => [id, view.actor(id)] as const),
      links: [...linkIds].map((id) => [id, view.link(id)] as const),
      ...(view.ownWords() !== told && { words: view.ownWords() }),
    }),
  }
}

function openCalculationWorker({ onAnswer, onFailure }: ThreadEvents): CalculationThread {
  const worker = new Worker(new URL('./calculation-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data)
  worker.onerror = onFailure
  return { send: (request) => worker.postMessage(request), end: () => worker.terminate() }
}

/** The figures of a map that is not the live one, read on a day; rejects when they cannot be had, or nobody waits. */
export function figuresInWorker(map: PlainMap, day: string, signal: AbortSignal): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      thread.end()
      settle()
    }
    const thread = openCalculationWorker({
      onAnswer: (answer) => answer.kind === 'figures' && end(() => resolve(answer.figures)),
      onFailure: () => end(() => reject(new Error('the figures of a version could not be worked out'))),
    })
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
    thread.send({ delta: { actors: [], links: [] }, question: { kind: 'figures', map }, today: day })
  })
}
