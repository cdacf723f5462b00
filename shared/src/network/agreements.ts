import { agreementEnd } from '../map/agreement-end'
import { foldName } from '../map/fold-name'
import type { ActorId, LinkId } from '../map/ids'
import type { Agreement, Link } from '../map/link'
import { lastDay, monthsAfter } from '../map/partial-date'
import type { Network } from './network'

/** When an agreement ends, seen from a day; one without an end is open. */
export type Ending = 'ended' | 'within-6-months' | 'within-12-months' | 'later' | 'open'

export interface AgreementState {
  readonly link: LinkId
  readonly ending: Ending
  /** The last day on which it holds, where its end is known. */
  readonly lastDay?: string
  /** Both ends, without the one that pays: who depends on it. */
  readonly dependents: readonly ActorId[]
}

export interface FunderTotal {
  /** As it is written, most often so. */
  readonly funder: string
  /** The actor of that name, or the one that pays by its link. */
  readonly actor?: ActorId
  readonly links: readonly LinkId[]
  /** Euros over the agreements that say an amount. */
  readonly amount: number
  /** Agreements of which nobody wrote the amount. */
  readonly withoutAmount: number
  /** Who depends on it, by id. */
  readonly dependents: readonly ActorId[]
}

export interface Agreements {
  /** All of them, the first to end first; the open ones last. */
  readonly all: readonly AgreementState[]
  /** By funder, the largest amount first. Agreements of which nobody knows who pays are in none. */
  readonly funders: readonly FunderTotal[]
  /** Euros over all agreements that go on. */
  readonly amount: number
}

/**
 * Agreements on the links of the map: what ends within 6 and 12 months from a day, the total by funder, who depends on
 * whom. Those that have ended stay in the list and count in no total. An empty map has none.
 * @param today `YYYY-MM-DD`
 */
export function agreementsOf(network: Network, today: string): Agreements {
  const known: Known = { network, byName: new Map([...network.actors].map(([id, { name }]) => [foldName(name), id])) }
  const signed = network.links.flatMap((link) => (link.agreement ? [signedOf(known, link, link.agreement, today)] : []))
  const goingOn = signed.filter(({ state }) => state.ending !== 'ended')
  const byEnd = (one: AgreementState) => one.lastDay ?? '9999-12-31'
  return {
    all: signed.map(({ state }) => state).sort((a, b) => compared(byEnd(a), byEnd(b)) || compared(a.link, b.link)),
    funders: fundersOf(goingOn),
    amount: goingOn.reduce((sum, { agreement }) => sum + (agreement.amount ?? 0), 0),
  }
}

export function endingOf(agreement: Pick<Agreement, 'end'>, today: string): Ending {
  if (agreement.end === undefined) return 'open'
  const half = agreementEnd(agreement, today)
  if (half === 'ended') return 'ended'
  if (half === 'soon') return 'within-6-months'
  return lastDay(agreement.end) <= monthsAfter(today, 12) ? 'within-12-months' : 'later'
}

interface Known {
  readonly network: Network
  /** Actors by folded name. */
  readonly byName: ReadonlyMap<string, ActorId>
}

interface Signed {
  readonly agreement: Agreement
  readonly state: AgreementState
  readonly payer: { readonly funder: string; readonly actor?: ActorId } | undefined
}

function signedOf(known: Known, link: Link, agreement: Agreement, today: string): Signed {
  const payer = payerOf(known, link, agreement)
  return {
    agreement,
    payer,
    state: {
      link: link.id,
      ending: endingOf(agreement, today),
      ...(agreement.end !== undefined && { lastDay: lastDay(agreement.end) }),
      dependents: [link.from, link.to].filter((end) => end !== payer?.actor),
    },
  }
}

/** Whom the agreement names; otherwise who pays by the link's kind, or the one end that is a funder. */
function payerOf({ network, byName }: Known, link: Link, { funder }: Agreement): Signed['payer'] {
  const ends = [link.from, link.to].flatMap((end) => network.actors.get(end) ?? [])
  if (funder?.trim()) {
    const called = foldName(funder)
    const actor = ends.find(({ name }) => foldName(name) === called)?.id ?? byName.get(called)
    return { funder: funder.trim(), ...(actor !== undefined && { actor }) }
  }
  const funders = ends.filter(({ id, isFunder }) => (link.kind === 'funding' ? id === link.from : isFunder))
  const [payer] = funders
  return payer && funders.length === 1 ? { funder: payer.name, actor: payer.id } : undefined
}

function fundersOf(signed: readonly Signed[]): FunderTotal[] {
  const groups = new Map<string, Signed[]>()
  for (const one of signed) {
    if (!one.payer) continue
    const key = foldName(one.payer.funder) || one.payer.funder
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
    .map(totalOf)
    .sort((a, b) => b.amount - a.amount || compared(foldName(a.funder), foldName(b.funder)))
}

function totalOf(group: readonly Signed[]): FunderTotal {
  const actor = group.find(({ payer }) => payer?.actor !== undefined)?.payer?.actor
  return {
    funder: mostFrequent(group.map(({ payer }) => payer?.funder ?? '')),
    ...(actor !== undefined && { actor }),
    links: group.map(({ state }) => state.link),
    amount: group.reduce((sum, { agreement }) => sum + (agreement.amount ?? 0), 0),
    withoutAmount: group.filter(({ agreement }) => agreement.amount === undefined).length,
    dependents: [...new Set(group.flatMap(({ state }) => state.dependents))].sort(),
  }
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compared(a, b))[0]?.[0] ?? ''
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
