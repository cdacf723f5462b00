import type { PasteDoubt, ReviewedRow } from '@maillage/shared/exchange/paste-review'
import type { PastedActors, PastedProblem } from '@maillage/shared/exchange/pasted-actors'
import type { Translate } from '../../i18n/i18n'

/** What is there already is kept out, and so is what the list names twice; the person may decide otherwise. */
export function isTakenAtFirst({ verdict }: ReviewedRow): boolean {
  return verdict.kind === 'new' || (verdict.kind === 'check' && verdict.why.kind !== 'twice')
}

/** The rows that name no actor. */
export function unreadableRows({ actors, problems }: PastedActors): readonly PastedProblem[] {
  const readable = new Set(actors.map(({ row }) => row))
  return problems.filter(({ row }) => !readable.has(row))
}

/** Why somebody has to look at a row. */
export function doubtSentence(t: Translate, doubt: PasteDoubt): string {
  switch (doubt.kind) {
    case 'twice':
      return t('listing.twice', { row: doubt.row })
    case 'elsewhere':
      return doubt.as.commune
        ? t('listing.elsewhereIn', { name: doubt.as.name, commune: doubt.as.commune })
        : t('listing.elsewhere', { name: doubt.as.name })
    case 'problem':
      return problemSentence(t, doubt.problem)
    default:
      return doubt satisfies never
  }
}

export function problemSentence(t: Translate, { code, row, values }: PastedProblem): string {
  return t(`listing.${code}`, { row, ...values })
}
