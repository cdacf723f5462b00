import type { Link } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { printPartialDate } from '@maillage/shared/map/partial-date-text'
import { levelOf } from '../drawing/link-look'
import { themeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import type { LinkSeen } from './link-order'

/** What a link is, in words, for the actor that sees it. */
export function linkWords(t: Translate, { link, isOutward }: LinkSeen, ownWords: OwnWords): string[] {
  const level = levelOf(link)
  const words = [level ? t('panel.levelWord', { level, word: t(`level.${level}`) }) : kindWord(t, { link, isOutward })]
  if (link.state !== 'current') words.unshift(t(`linkState.${link.state}`))
  if (link.agreement) words.push(t(`agreementKind.${link.agreement.kind}`))
  if (link.themes.length > 0) words.push(link.themes.map((theme) => themeLabel(t, theme, ownWords)).join(', '))
  return words
}

function kindWord(t: Translate, { link: { kind }, isOutward }: Pick<LinkSeen, 'link' | 'isOutward'>): string {
  return kind === 'partnership' || isOutward ? t(`linkKind.${kind}`) : t(`linkKindFrom.${kind}`)
}

/** Since when and until when, as far as it is known. */
export function linkDates(t: Translate, { since, until }: Pick<Link, 'since' | 'until'>): string[] {
  const words: string[] = []
  if (since) words.push(t('panel.sinceDate', { date: printPartialDate(since) }))
  if (until) words.push(t('panel.untilDate', { date: printPartialDate(until) }))
  return words
}
