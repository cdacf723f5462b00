import { LEVELS, LINK_KINDS } from '@maillage/shared/map/link'
import { SPHERES } from '@maillage/shared/map/sphere'
import { levelLabel } from '../../i18n/domain-labels'
import type { Translate } from '../../i18n/i18n'
import type { DeckWords } from './deck'

/** The words that stand on all slides, in the reader's language. */
export function deckWords(t: Translate): DeckWords {
  return {
    spheres: recordOf(SPHERES, (sphere) => t(`sphere.${sphere}`)),
    levels: recordOf(LEVELS, (level) => levelLabel(t, level)),
    kinds: recordOf(LINK_KINDS, (kind) => t(`linkKind.${kind}`)),
    states: { current: '', planned: t('export.mark.planned'), past: t('export.mark.past') },
    stateLabels: { current: '', planned: t('canvas.linkPlanned'), past: t('canvas.linkPast') },
    oneWay: t('export.mark.arrow'),
    carrier: t('export.carrier'),
    nameless: t('common.nameless'),
    agreement: t('export.mark.agreement'),
    quiet: t('export.mark.quiet'),
    legend: t('export.links'),
    unnamed: t('export.unnamed'),
    noPersonalData: t('export.noPersonalData'),
  }
}

function recordOf<K extends string | number>(
  keys: readonly K[],
  wordOf: (key: K) => string,
): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)])) as Record<K, string>
}
