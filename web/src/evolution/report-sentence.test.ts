import type { Messages } from '@lingui/core'
import type { DifferenceSummary } from '@maillage/shared/network/summary-of'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../i18n/en/catalogue'
import { i18n, translate } from '../i18n/i18n'
import { reportSentence } from './report-sentence'

const NONE: DifferenceSummary = {
  actors: { added: 0, removed: 0, changed: 0 },
  links: { added: 0, removed: 0, planned: 0, strengthened: 0, weakened: 0, changed: 0 },
  reached: [1, 2, 3, 4, 5].map((level) => ({ level: level as 1, gained: 0, lost: 0 })),
  signed: { convention: 0, charter: 0, oral: 0 },
  ended: { convention: 0, charter: 0, oral: 0 },
  amountSigned: 0,
  isSame: true,
}

function reached(gained: number, lost: number): DifferenceSummary['reached'] {
  return NONE.reached.map((one) => (one.level === 4 ? { ...one, gained, lost } : one))
}

const CASES: readonly { summary: Partial<DifferenceSummary>; fr: string; en: string }[] = [
  { summary: {}, fr: 'Depuis juin 2023 : rien n’a changé.', en: 'Since juin 2023: nothing has changed.' },
  {
    summary: { reached: reached(14, 0), signed: { convention: 3, charter: 0, oral: 0 } },
    fr: 'Depuis juin 2023 : 14 liens structurés de plus et 3 conventions signées.',
    en: 'Since juin 2023: 14 more structured links and 3 agreements signed.',
  },
  {
    summary: {
      reached: reached(1, 0),
      signed: { convention: 1, charter: 0, oral: 0 },
      actors: { added: 1, removed: 0, changed: 0 },
    },
    fr: 'Depuis juin 2023 : 1 lien structuré de plus, 1 convention signée et 1 acteur de plus.',
    en: 'Since juin 2023: 1 more structured link, 1 agreement signed, and 1 more actor.',
  },
  {
    summary: { reached: reached(1, 3), links: { ...NONE.links, removed: 2, weakened: 1 } },
    fr: 'Depuis juin 2023 : 2 liens structurés de moins, 1 lien affaibli et 2 liens disparus.',
    en: 'Since juin 2023: 2 structured links fewer, 1 weaker link, and 2 links gone.',
  },
  {
    summary: { links: { ...NONE.links, changed: 2 } },
    fr: 'Depuis juin 2023 : 2 fiches modifiées.',
    en: 'Since juin 2023: 2 cards changed.',
  },
]

function sentence(summary: Partial<DifferenceSummary>, locale: 'fr' | 'en', to?: string): string {
  return reportSentence({ ...NONE, ...summary }, { t: translate, locale, from: 'juin 2023', to })
}

test.for(CASES)('a committee is told: $fr', ({ summary, fr }) => {
  expect(sentence(summary, 'fr')).toBe(fr)
})

test('of two versions both are named', () => {
  expect(sentence({ links: { ...NONE.links, added: 2 } }, 'fr', '2024')).toBe(
    'Entre juin 2023 et 2024 : 2 nouveaux liens.',
  )
})

describe('in English', () => {
  beforeAll(() => {
    i18n.load('en', en as unknown as Messages)
    i18n.activate('en')
  })
  afterAll(() => i18n.activate('fr'))

  test.for(CASES)('a committee is told: $en', ({ summary, en }) => {
    expect(sentence(summary, 'en')).toBe(en)
  })
})
