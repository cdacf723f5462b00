import { isDirected, type Link } from '../map/link'
import type { PlacedActor } from '../map/plain-map'
import type { Language } from '../words/words'
import { type FieldWords, levelsOf } from './field-words'
import type { JoinedLink } from './file-source'
import { xmlText } from './xml-text'

/** A text that somebody wrote, in whatever direction it runs. */
export function bdi(text: string): string {
  return `<bdi>${xmlText(text)}</bdi>`
}

/** « 12 juin 2023 », « juin 2023 », « 2023 ». */
export function dateWords(date: string, language: Language): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const parts = date.split('-').length
  const moment = new Date(Date.UTC(2000, month - 1, day ?? 1))
  moment.setUTCFullYear(year)
  if (parts === 1 || Number.isNaN(moment.getTime())) return date
  const format: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  return new Intl.DateTimeFormat(language, parts === 3 ? { ...format, day: 'numeric' } : format).format(moment)
}

export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
}

/** One link as its one end tells it, marked up: « Finance Emergence-s », « Partenariat avec SIAO · niveau 4… ». */
export function linkSentence({ link, from, to }: JoinedLink, actor: PlacedActor, inWords: FieldWords): string {
  const { say } = inWords.words
  const isOut = link.from === actor.id
  const other = isOut ? to : from
  const place = '\u0000'
  const [before = '', after = ''] = say(`file.${isOut ? 'out' : 'in'}.${link.kind}`, { name: place }).split(place)
  const name = `<a href="#${anchorOf(other)}">${bdi(inWords.name(other))}</a>`
  return [`${xmlText(before)}${name}${xmlText(after)}`, ...linkFacts(link, inWords).map(xmlText)].join(' · ')
}

/** What else is known of a link, in the order in which people ask. */
function linkFacts(link: Link, inWords: FieldWords): string[] {
  const { say } = inWords.words
  return [
    levelsOf(link).level ? say('file.html.levelNow', { level: levelWords(link, inWords) }) : levelWords(link, inWords),
    inWords.themes(link.themes),
    link.state === 'current' ? '' : say(`linkState.${link.state}`),
    lastingWords(link, inWords),
    agreementWords(link, inWords),
  ].filter((fact) => fact !== '')
}

/** « 4. Structurés (2 avant) ». */
export function levelWords(link: Link, inWords: FieldWords): string {
  const { level, levelBefore } = levelsOf(link)
  const before = levelBefore ? inWords.words.say('file.html.levelBefore', { level: levelBefore }) : ''
  return [inWords.level(level), before].filter((part) => part !== '').join(' ')
}

/** « depuis mars 2022, jusqu’à 2024 ». */
export function lastingWords(
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
  { words: { say, language } }: FieldWords,
): string {
  return [
    since && say('file.html.since', { date: dateWords(since, language) }),
    until && say('file.html.until', { date: dateWords(until, language) }),
  ]
    .filter((part) => part)
    .join(', ')
}

export function agreementWords({ agreement }: Link, inWords: FieldWords): string {
  if (!agreement) return ''
  const { say, language } = inWords.words
  const { kind, start, end, amount, funder, purpose } = agreement
  const lasting = lastingWords({ since: start, until: end }, inWords)
  return [
    say(`agreementKind.${kind}`),
    lasting,
    amount === undefined ? '' : say('file.html.amount', { amount: numberWords(amount, language) }),
    funder && say('file.html.funderIs', { name: funder }),
    purpose,
  ]
    .filter((part) => part)
    .join(', ')
}

/** How an actor is found in the file; ids hold letters, digits, `_` and `-`. */
export function anchorOf({ id }: Pick<PlacedActor, 'id'>): string {
  return `a-${id}`
}

/** Which way a link goes, said between its ends in a table. */
export function kindWords({ kind }: Link, { words: { say } }: FieldWords): string {
  return isDirected(kind) ? `${say(`linkKind.${kind}`)} →` : say(`linkKind.${kind}`)
}
