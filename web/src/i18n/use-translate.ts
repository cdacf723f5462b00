import { useLingui } from '@lingui/react'
import { useCallback } from 'react'
import type { Locale, Translate } from './i18n'
import { isolated } from './isolated'

/** The texts of the interface in the person's language; re-renders when the language changes. */
export function useTranslate(): Translate {
  const { i18n } = useLingui()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instance stays the same when the locale changes
  return useCallback<Translate>((key, values) => i18n._(key, values && isolated(values)), [i18n, i18n.locale])
}

export function useLocale(): Locale {
  return useLingui().i18n.locale as Locale
}
