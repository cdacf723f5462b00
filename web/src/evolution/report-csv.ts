import { toCsv } from '@maillage/shared/exchange/to-csv'
import type { Translate } from '../i18n/i18n'
import type { ChangeRow } from './change-rows'
import { detailWords } from './change-words'

/** The changes as a table that spreadsheet programs open. */
export function reportCsv(rows: readonly ChangeRow[], t: Translate): string {
  const header = ['what', 'kind', 'from', 'to', 'levelBefore', 'levelAfter', 'detail'] as const
  return toCsv([header.map((name) => t(`report.column.${name}`)), ...rows.map((row) => cellsOf(row, t))])
}

function cellsOf(row: ChangeRow, t: Translate): string[] {
  const kind = t(row.subject === 'actor' ? `change.actor.${row.kind}` : `change.one.${row.kind}`)
  if (row.subject === 'actor') return [t('report.actor'), kind, row.name, '', '', '', detailWords(t, row)]
  const before = row.kind === 'gone' ? row.level : row.from
  const after = row.kind === 'gone' ? undefined : row.level
  const ends = [...row.names]
  return [t('report.link'), kind, ...ends, String(before ?? ''), String(after ?? ''), detailWords(t, row)]
}
