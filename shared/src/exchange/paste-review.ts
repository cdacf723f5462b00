import type { Actor } from '../map/actor'
import { foldName } from '../map/fold-name'
import type { PastedActor, PastedActors, PastedProblem } from './pasted-actors'

/** What a pasted row is to the map. */
export type PasteVerdict =
  | { readonly kind: 'new' }
  /** It is on the map already. */
  | { readonly kind: 'known'; readonly as: KnownActor }
  /** Somebody has to look: named twice in the list, of the same name elsewhere, or with something left out. */
  | { readonly kind: 'check'; readonly why: PasteDoubt }

export type PasteDoubt =
  | { readonly kind: 'twice'; readonly row: number }
  | { readonly kind: 'elsewhere'; readonly as: KnownActor }
  | { readonly kind: 'problem'; readonly problem: PastedProblem }

type KnownActor = Pick<Actor, 'id' | 'name' | 'commune' | 'siret'>

export interface ReviewedRow {
  readonly actor: PastedActor
  readonly verdict: PasteVerdict
}

/** Compares a pasted list with the map: by SIRET, then by name and commune. In the order of the list. */
export function reviewPaste({ actors, problems }: PastedActors, known: readonly KnownActor[]): ReviewedRow[] {
  const bySiret = new Map(known.flatMap((actor) => (actor.siret ? [[actor.siret, actor] as const] : [])))
  const byName = groupedByName(known)
  const problemOf = new Map(problems.map((problem) => [problem.row, problem]))
  const seen = new Map<string, number>()
  return actors.map((actor) => {
    const key = `${foldName(actor.name)}|${foldName(actor.commune ?? '')}`
    const twin = seen.get(key)
    if (twin === undefined) seen.set(key, actor.row)
    const namesakes = byName.get(foldName(actor.name)) ?? []
    const same = bySiret.get(actor.siret ?? '') ?? namesakes.find((other) => mayBeSame(actor, other))
    const problem = problemOf.get(actor.row)
    if (same) return { actor, verdict: { kind: 'known', as: same } }
    if (twin !== undefined) return doubtful(actor, { kind: 'twice', row: twin })
    if (namesakes[0]) return doubtful(actor, { kind: 'elsewhere', as: namesakes[0] })
    return problem ? doubtful(actor, { kind: 'problem', problem }) : { actor, verdict: { kind: 'new' } }
  })
}

function doubtful(actor: PastedActor, why: PasteDoubt): ReviewedRow {
  return { actor, verdict: { kind: 'check', why } }
}

function groupedByName(known: readonly KnownActor[]): ReadonlyMap<string, readonly KnownActor[]> {
  const byName = new Map<string, KnownActor[]>()
  for (const actor of known) {
    const name = foldName(actor.name)
    byName.set(name, [...(byName.get(name) ?? []), actor])
  }
  return byName
}

/** A commune or a SIRET that one of them lacks tells nothing; two that differ tell them apart. */
function mayBeSame(actor: PastedActor, other: KnownActor): boolean {
  if (actor.siret && other.siret) return false
  const [commune, otherCommune] = [foldName(actor.commune ?? ''), foldName(other.commune ?? '')]
  return !commune || !otherCommune || commune === otherCommune
}
