import type { Actor } from '@maillage/shared/map/actor'
import type { OwnWords } from '@maillage/shared/map/own-words'
import type { View } from '@maillage/shared/map/view'
import { type CardLook, SIZE_STEPS, type SizeClass } from '../drawing/card-look'
import type { ColorMeaning } from '../drawing/look-legend'
import { typeLabel } from './domain-labels'
import type { Translate } from './i18n'

/** What a colour says, in a word. */
export function colorWord(t: Translate, meaning: ColorMeaning, words: Pick<OwnWords, 'types'>): string {
  switch (meaning.field) {
    case 'sphere':
      return t(`sphere.${meaning.sphere}`)
    case 'type':
      return typeLabel(t, meaning.type, words)
    case 'other-types':
      return t('look.otherTypes')
    case 'programme': {
      const [first, second] = meaning.programmes
      if (!first) return t('look.noProgramme')
      // As cards have it, where the hue alone would tell it.
      if (!second) return t('look.programme', { name: t(`programme.${first}`), short: t(`programmeShort.${first}`) })
      return t('look.bothProgrammes', { first: t(`programme.${first}`), second: t(`programme.${second}`) })
    }
    case 'state':
      return t(`linkState.${meaning.state}`)
    default:
      return meaning satisfies never
  }
}

/** What a size says: from how many links or euros to how many. */
export function sizeWord(t: Translate, by: Exclude<View['sizeBy'], 'none'>, size: SizeClass, locale: string): string {
  if (by === 'amount' && size === 0) return t('look.noAmount')
  const steps: readonly number[] = SIZE_STEPS[by]
  const [from, to] = [steps[size - 1], steps[size]]
  if (by === 'amount') {
    const euros = (amount: number) => formatEuros(amount, locale)
    if (to === undefined) return t('look.from', { from: euros(from ?? 0) })
    return size === 1
      ? t('look.below', { to: euros(to) })
      : t('look.between', { from: new Intl.NumberFormat(locale).format(from ?? 0), to: euros(to) })
  }
  const links = (count: number) => t('common.links', { count })
  if (to === undefined) return t('look.from', { from: links(from ?? 0) })
  return size === 0 ? t('look.upTo', { to: links(to - 1) }) : t('look.between', { from: from ?? 0, to: links(to - 1) })
}

/** What the card says of its look beside what it always says. */
export function cardWord(t: Translate, { amount, state }: CardLook, locale: string): string | undefined {
  const words = [state && t(`linkState.${state}`), amount && formatEuros(amount, locale)].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : undefined
}

export interface LookWords {
  /** What a card says that has the type of its actor under the name. */
  readonly whole: string
  /** What one says that has the name alone. */
  readonly alone: string
}

/** What the colour and size of an actor say, in words for cards that say nothing of its programmes otherwise. */
export function lookWords(
  t: Translate,
  { name, type, programmes }: Pick<Actor, 'name' | 'type' | 'programmes'>,
  look: CardLook,
  { colorBy, words, locale }: LookWordOptions,
): LookWords {
  const short = colorBy === 'programme' ? programmes.map((one) => t(`programmeShort.${one}`)) : []
  const whole = [...short, cardWord(t, look, locale)].filter(Boolean).join(' · ')
  // Grey is the colour of no one type, and some names are their type.
  const label = typeLabel(t, type, words)
  const isTold = colorBy !== 'type' || look.color === 'hue-none' || name.trim() === label
  return { whole, alone: [isTold ? '' : label, whole].filter(Boolean).join(' · ') }
}

export interface LookWordOptions {
  readonly colorBy: View['colorBy']
  /** Those of the territory. */
  readonly words: Pick<OwnWords, 'types'>
  readonly locale: string
}

function formatEuros(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(amount)
}
