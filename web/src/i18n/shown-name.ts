import type { Translate } from './i18n'

/** The name of an actor or a person; a map from elsewhere may hold one without. */
export function shownName(t: Translate, named: { readonly name: string } | undefined): string {
  return named?.name || t('common.nameless')
}
