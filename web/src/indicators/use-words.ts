import { useLingui } from '@lingui/react'
import { useCallback, useMemo } from 'react'
import type { MessageKey } from '../i18n/fr/catalogue'
import type { GaugeKey } from '../i18n/fr/gauge'
import type { IndicatorKey } from '../i18n/fr/indicators'
import type { MessageValues } from '../i18n/i18n'
import { isolated } from '../i18n/isolated'
import { type Formats, formatsFor } from './formats'

export type Say = (key: MessageKey | GaugeKey | IndicatorKey, values?: MessageValues) => string

/** The texts of this reading, and its numbers as one writes them in the person's language. */
export interface Words extends Formats {
  readonly t: Say
}

export function useWords(): Words {
  const { i18n: spoken } = useLingui()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instance stays the same when the locale changes
  const t = useCallback<Say>((key, values) => spoken._(key, values && isolated(values)), [spoken, spoken.locale])
  const { locale } = spoken
  return useMemo(() => ({ t, ...formatsFor(locale) }), [t, locale])
}
