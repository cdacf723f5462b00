import { AGREEMENT_KINDS, type AgreementKind } from '@maillage/shared/map/link'
import type { DifferenceSummary } from '@maillage/shared/network/summary-of'
import type { Locale, Translate } from '../i18n/i18n'

export interface ReportWords {
  readonly t: Translate
  readonly locale: Locale
  /** Of the older map, in words. */
  readonly from: string
  /** Of the newer map; absent where it is that of today. */
  readonly to?: string | undefined
}

/** From this level on a link is structured. */
const STRUCTURED = 4

/** The sentence for a committee: « Depuis juin 2023 : 14 liens structurés de plus, 3 conventions signées. » */
export function reportSentence(summary: DifferenceSummary, { t, locale, from, to }: ReportWords): string {
  const span = to === undefined ? t('report.since', { from }) : t('report.between', { from, to })
  const facts = factsOf(summary, t)
  if (facts.length === 0) return t('report.nothing', { span })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(facts)
  return t('report.sentence', { span, list })
}

function factsOf({ links, actors, reached, signed, ended }: DifferenceSummary, t: Translate): string[] {
  const structured = reached.find(({ level }) => level === STRUCTURED)
  const net = structured ? structured.gained - structured.lost : 0
  const facts: (string | undefined)[] = [
    count(net, (n) => t('report.structuredMore', { count: n })),
    count(-net, (n) => t('report.structuredLess', { count: n })),
    ...AGREEMENT_KINDS.map((kind) => count(signed[kind], (n) => t(SIGNED[kind], { count: n }))),
    ...AGREEMENT_KINDS.map((kind) => count(ended[kind], (n) => t(ENDED[kind], { count: n }))),
    count(links.added, (n) => t('report.linksAdded', { count: n })),
    count(links.strengthened, (n) => t('report.linksStronger', { count: n })),
    count(links.weakened, (n) => t('report.linksWeaker', { count: n })),
    count(links.removed, (n) => t('report.linksGone', { count: n })),
    count(links.planned, (n) => t('report.linksPlanned', { count: n })),
    count(actors.added, (n) => t('report.actorsAdded', { count: n })),
    count(actors.removed, (n) => t('report.actorsGone', { count: n })),
  ]
  const told = facts.filter((fact) => fact !== undefined)
  // Where only words changed, that is said too.
  const others = links.changed + actors.changed
  return told.length > 0 || others === 0 ? told : [t('report.othersChanged', { count: others })]
}

const SIGNED = {
  convention: 'report.signed.convention',
  charter: 'report.signed.charter',
  oral: 'report.signed.oral',
} as const satisfies Record<AgreementKind, string>

const ENDED = {
  convention: 'report.ended.convention',
  charter: 'report.ended.charter',
  oral: 'report.ended.oral',
} as const satisfies Record<AgreementKind, string>

function count(number: number, words: (number: number) => string): string | undefined {
  return number > 0 ? words(number) : undefined
}
