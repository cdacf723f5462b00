import { addActor, setNotConcerned } from '@maillage/shared/document/actors'
import { addLink, removeLinks } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import { addOwnTheme } from '@maillage/shared/document/own-words'
import type { ActorId } from '@maillage/shared/map/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Calculation, openCalculation, type ThreadEvents } from './calculation'
import { openCalculator } from './calculator'
import type { CalculationRequest, GaugeQuestion } from './question'

const ana = { name: 'Ana', at: '2026-11-29T10:00:00.000Z' }
const question: GaugeQuestion = { kind: 'gauge', from: 'housing', to: 'insertion' }

let map: ReturnType<typeof openMapDocument>
let calculation: Calculation<GaugeQuestion>
/** What was sent to the thread and waits there. */
let waiting: CalculationRequest[]
let sent: CalculationRequest[]
let events: ThreadEvents
let answer: ReturnType<typeof openCalculator>
let chrs: ActorId
let aci: ActorId

/** The thread works off what it was sent. */
function work(): void {
  for (const request of waiting.splice(0)) events.onAnswer(answer(request))
}

function fraction(): string {
  const { part, of } = calculation.read().answer?.porosity.reaching ?? { part: -1, of: -1 }
  return `${part}/${of}`
}

beforeEach(() => {
  map = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  aci = addActor(map, { name: 'Emergence-s', type: 'aci' }, [9, 9], ana)
  waiting = []
  sent = []
  calculation = openCalculation({
    view: new MapView(map),
    question,
    today: () => '2026-11-29',
    openThread(given) {
      events = given
      answer = openCalculator()
      return {
        send: (request) => {
          waiting.push(request)
          sent.push(request)
        },
        end: () => waiting.splice(0),
      }
    },
  })
})

describe('numbers of a live map', () => {
  test('are known once the thread has answered, and follow each change', () => {
    expect(calculation.read()).toEqual({ answer: undefined, hasFailed: false })
    work()
    expect(fraction()).toBe('0/0')
    const link = addLink(map, { from: chrs, to: aci }, ana)
    work()
    expect(fraction()).toBe('1/1')
    removeLinks(map, [link], ana)
    work()
    expect(fraction()).toBe('0/0')
  })

  test('take one run at a time: what changes meanwhile goes with the next', () => {
    addLink(map, { from: chrs, to: aci }, ana)
    addLink(map, { from: aci, to: chrs }, ana)
    expect(sent).toHaveLength(1)
    work()
    expect(sent).toHaveLength(2)
    expect(sent[1]?.delta).toMatchObject({
      links: [
        [expect.any(String), {}],
        [expect.any(String), {}],
      ],
      actors: [],
    })
    work()
    expect(fraction()).toBe('2/2')
    expect(sent).toHaveLength(2)
  })

  test('are told only what changed, and nothing where a card moves', () => {
    work()
    moveItems(map, { actors: new Map([[aci, [500, 500] as const]]) as never }, ana)
    expect(sent).toHaveLength(1)
    setNotConcerned(map, aci, 'health', true, ana)
    expect(sent[1]?.delta.actors).toEqual([[aci, expect.objectContaining({ notConcerned: ['health'] })]])
    work()
    addOwnTheme(map, 'Culture', ana)
    expect(sent[2]?.delta).toEqual({
      actors: [],
      links: [],
      words: expect.objectContaining({ themes: [expect.anything()] }),
    })
  })

  test('are asked again for another question, but not for the same', () => {
    work()
    calculation.ask(question)
    expect(sent).toHaveLength(1)
    addLink(map, { from: chrs, to: aci }, ana)
    calculation.ask({ ...question, from: 'insertion', to: 'housing' })
    work()
    work()
    expect(calculation.read().answer?.porosity.from).toBe('insertion')
  })

  test('stay as they were after a failure, and begin anew with the whole map', () => {
    addLink(map, { from: chrs, to: aci }, ana)
    work()
    work()
    events.onFailure()
    expect(calculation.read()).toMatchObject({
      hasFailed: true,
      answer: { porosity: { reaching: { part: 1, of: 1 } } },
    })
    addLink(map, { from: chrs, to: aci }, ana)
    expect(waiting).toHaveLength(0)
    calculation.retry()
    expect(waiting[0]?.delta.actors).toHaveLength(2)
    work()
    expect(calculation.read().hasFailed).toBe(false)
    expect(fraction()).toBe('2/2')
  })

  test('of an empty map are zeros without a rate', () => {
    const page = openCalculator()({
      delta: { actors: [], links: [] },
      question: { kind: 'page', lastCommittee: undefined, withScores: true },
      today: '2026-11-29',
    })
    expect(JSON.stringify(page)).not.toContain('null')
    expect(page).toMatchObject({ indicators: { counts: { actors: 0, links: 0 }, scores: { isolated: [] } } })
  })

  test('name nobody where scores are not for everybody', () => {
    const actors = [{ id: chrs, name: 'CHRS', type: 'chrs', themes: [], tags: [], programmes: [], notConcerned: [] }]
    const page = openCalculator()({
      delta: {
        actors: actors.map((actor) => [chrs, { ...actor, isCarrier: false, isFunder: false }] as const),
        links: [],
      },
      question: { kind: 'page', lastCommittee: undefined, withScores: false },
      today: '2026-11-29',
    })
    expect(page).toMatchObject({ indicators: { counts: { isolated: 1 } } })
    expect(page).not.toHaveProperty('indicators.scores')
  })
})
