import type { MessageKey } from '../i18n/fr/catalogue'
import type { Translate } from '../i18n/i18n'
import type { ChangeRow } from './change-rows'

/** What stands beside a row in short: « 2 → 4 », « niv. 4 », « était 2 ». */
export function shortDetail(t: Translate, row: ChangeRow): string {
  if (row.subject === 'actor') return t(`change.actor.${row.kind}`)
  if (row.from !== undefined) return `${row.from} → ${row.level}`
  if (row.kind === 'gone') return row.level === undefined ? '' : t('change.was', { level: row.level })
  if (row.kind === 'changed' || row.level === undefined) return ''
  return t('change.level', { level: row.level })
}

/** What else changed of it, in words. */
export function detailWords(t: Translate, row: ChangeRow): string {
  // What the signs say already.
  const others =
    row.subject === 'link' && row.from !== undefined
      ? row.fields.filter((field) => field !== 'levelBefore')
      : row.fields
  const fields = [...new Set(others.map(fieldKey))].map((key) => t(key))
  if (row.subject === 'actor') return fields.join(', ')
  const agreements = [
    row.signed && t('change.signed', { kind: row.signed }),
    row.ended && t('change.ended', { kind: row.ended }),
  ].filter((words) => words !== undefined)
  return [...agreements, ...fields].join(', ')
}

const FIELD_KEYS: Readonly<Record<string, MessageKey>> = {
  name: 'change.field.name',
  type: 'change.field.type',
  kind: 'change.field.kind',
  level: 'change.field.level',
  levelBefore: 'change.field.levelBefore',
  themes: 'change.field.themes',
  notConcerned: 'change.field.themes',
  tags: 'change.field.tags',
  programmes: 'change.field.programmes',
  isCarrier: 'change.field.carrier',
  isFunder: 'change.field.funder',
  state: 'change.field.time',
  since: 'change.field.time',
  until: 'change.field.time',
  informedOn: 'change.field.informed',
  commune: 'change.field.address',
  address: 'change.field.address',
  siret: 'change.field.siret',
  website: 'change.field.website',
  description: 'change.field.description',
  quote: 'change.field.quote',
  quoteSource: 'change.field.quote',
  from: 'change.field.ends',
  to: 'change.field.ends',
}

function fieldKey(field: string): MessageKey {
  if (field.startsWith('agreement.')) return 'change.field.agreement'
  return FIELD_KEYS[field] ?? 'change.field.other'
}
