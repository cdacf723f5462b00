import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Scores } from '@maillage/shared/network/indicators'
import type { Say } from './use-words'

/** One actor to look at together, and why. */
export type Watched =
  | { readonly kind: 'isolated'; readonly actor: ActorId; readonly links: readonly LinkId[] }
  | { readonly kind: 'uncovered'; readonly actor: ActorId; readonly links: readonly LinkId[]; readonly themes: number }
  | {
      readonly kind: 'holds' | 'only-partner'
      readonly actor: ActorId
      readonly links: readonly LinkId[]
      /** Who would be left alone, cut off, or without a partner on a theme. */
      readonly affected: readonly ActorId[]
    }

/** One theme without a partner is common; several are worth a word. */
const MANY_THEMES = 3

/**
 * Who to look at together: actors without a link, chantiers without a direct link on several themes, then actors whose
 * stop would leave somebody alone or without a theme. An actor is named once, for the first of these.
 */
export function watchListOf({
  isolated,
  equity,
  fragility,
}: Pick<Scores, 'isolated' | 'equity' | 'fragility'>): Watched[] {
  const alone = isolated.map((actor): Watched => ({ kind: 'isolated', actor, links: [] }))
  const uncovered = equity.rows.flatMap(({ chantier, links, cells }): Watched[] => {
    const themes = cells.filter(({ kind }) => kind === 'missing').length
    return themes >= MANY_THEMES ? [{ kind: 'uncovered', actor: chantier, links, themes }] : []
  })
  const fragile = fragility.map(({ actor, links, isolated: left, separated, lostThemes }): Watched => {
    const cut = [...left, ...separated.flat()]
    if (cut.length > 0) return { kind: 'holds', actor, links, affected: cut }
    const affected = [...new Set(lostThemes.flatMap(({ actors }) => actors))]
    return { kind: 'only-partner', actor, links, affected }
  })
  const named = new Set<ActorId>()
  return [...alone, ...uncovered, ...fragile].filter(({ actor }) => !named.has(actor) && named.add(actor))
}

/** Why somebody is looked at, in words. */
export function watchReason(t: Say, watched: Watched): string {
  switch (watched.kind) {
    case 'isolated':
      return t('indicators.watchIsolated')
    case 'uncovered':
      return t('indicators.watchUncovered', { count: watched.themes })
    case 'holds':
      return t('indicators.watchHolds', { actors: watched.affected.length })
    case 'only-partner':
      return t('indicators.watchOnly', { actors: watched.affected.length })
    default:
      return watched satisfies never
  }
}
