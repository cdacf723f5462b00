import type { Deletion } from '@maillage/shared/document/trash'
import { ageOf } from '../i18n/relative-time'
import { useLocale, useTranslate } from '../i18n/use-translate'
import styles from './trash-dialog.module.css'

/** Who deleted it and when, and the links that went along. */
export function DeletionFacts({ deletion: { actors, at, by, links } }: { readonly deletion: Deletion }) {
  const t = useTranslate()
  const when = useWhen(at)
  const isWithLinks = actors.length > 0 && links.length > 0
  return (
    <p className={styles.facts}>
      {when === undefined ? t('trash.by', { name: by }) : t('trash.byWhen', { name: by, when })}
      {isWithLinks && ` · ${t('common.links', { count: links.length })}`}
    </p>
  )
}

/** Undefined when what is told is no date: a map may come from elsewhere. */
function useWhen(at: string): string | undefined {
  const t = useTranslate()
  const locale = useLocale()
  if (Number.isNaN(Date.parse(at))) return undefined
  const age = ageOf(at, new Date(), locale)
  switch (age.kind) {
    case 'now':
      return t('trash.now')
    case 'ago':
      return age.text
    case 'on':
      return t('trash.on', { date: age.text })
    default:
      return age satisfies never
  }
}
