import type { Translate } from '../i18n/i18n'
import type { ChangeRow } from './change-rows'
import { detailWords } from './change-words'

/** What a program of spreadsheets would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * The changes as a table that spreadsheet programs open: separated by semicolons, with a mark that tells them that
 * it is UTF-8. What looks like a formula is kept from being one.
 */
export function reportCsv(rows: readonly ChangeRow[], t: Translate): string {
  const header = ['what', 'kind', 'from', 'to', 'levelBefore', 'levelAfter', 'detail'] as const
  const lines = [header.map((name) => t(`report.column.${name}`)), ...rows.map((row) => cellsOf(row, t))]
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}

function cellsOf(row: ChangeRow, t: Translate): string[] {
  const kind = t(row.subject === 'actor' ? `change.actor.${row.kind}` : `change.one.${row.kind}`)
  if (row.subject === 'actor') return [t('report.actor'), kind, row.name, '', '', '', detailWords(t, row)]
  const before = row.kind === 'gone' ? row.level : row.from
  const after = row.kind === 'gone' ? undefined : row.level
  const ends = [...row.names]
  return [t('report.link'), kind, ...ends, String(before ?? ''), String(after ?? ''), detailWords(t, row)]
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
