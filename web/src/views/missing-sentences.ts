import type { Translate } from '../i18n/i18n'
import type { MissingInView } from '../map-session/lit-by-view'

/** What is said, to those who prepare it, of a view that names what is gone. */
export function missingSentences(t: Translate, { focus, picked, words, snapshot }: MissingInView): string[] {
  return [
    ...(focus ? [t('view.missing.focus')] : []),
    ...(picked > 0 ? [t('view.missing.picked', { count: picked })] : []),
    ...(words > 0 ? [t('view.missing.words', { count: words })] : []),
    ...(snapshot ? [t('view.missing.snapshot')] : []),
  ]
}
