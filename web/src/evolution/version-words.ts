import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import type { Locale, Translate } from '../i18n/i18n'
import { partialDateWords } from '../i18n/partial-date-words'
import type { Stop } from './evolution-place'
import { dateOf } from './stops'

/** What a version is called; one that nobody named says why it was kept. */
export function versionName(t: Translate, { name, kind }: Pick<SnapshotRecord, 'name' | 'kind'>): string {
  return name || t(`version.unnamed.${kind}`)
}

/** The date of what a version shows, in words. */
export function versionDate(
  locale: Locale,
  snapshot: Pick<SnapshotRecord, 'validOn' | 'createdAt'>,
  options?: { readonly isShort?: boolean },
): string {
  return partialDateWords(dateOf(snapshot), locale, options)
}

/** The line under the name: of when, how much, by whom. */
export function versionFacts(t: Translate, locale: Locale, snapshot: SnapshotRecord): string {
  const { validOn, createdAt, createdBy, counts } = snapshot
  const kept = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(createdAt))
  return [
    validOn && t('version.validOn', { date: partialDateWords(validOn, locale) }),
    t('version.keptOn', { date: kept }),
    createdBy && t('version.by', { name: createdBy }),
    `${t('common.actors', { count: counts.actors })}, ${t('common.links', { count: counts.links })}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** How a stop is called in a sentence: « COPIL 06/2023 », « aujourd’hui ». */
export function stopWords(t: Translate, snapshots: readonly SnapshotRecord[], stop: Stop): string {
  const snapshot = snapshots.find(({ id }) => id === stop)
  return snapshot ? versionName(t, snapshot) : t('evolution.todayInSentence')
}

/** A date inside a sentence: « Depuis le 12 juin 2023 », « Depuis juin 2023 ». */
export function dateInSentence(t: Translate, locale: Locale, date: string): string {
  const words = partialDateWords(date, locale)
  return date.length === 10 ? t('report.day', { date: words }) : words
}
