import type { ActorId } from '@maillage/shared/map/ids'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import type { OwnWords } from '@maillage/shared/map/own-words'
import type { View } from '@maillage/shared/map/view'
import { themeLabel, typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'

/** What a view lights, of what stands on the map. */
type Lit = Pick<View, 'filter'> & { readonly focus?: View['focus']; readonly picked?: View['picked'] }

export interface WordSource {
  readonly t: Translate
  readonly words: OwnWords
  /** Undefined of an actor that is gone. */
  nameOf(actor: ActorId): string | undefined
}

/** What is lit, in words: « Santé : structurés, projet commun ». A view is called so until somebody says it better. */
export function litWords({ filter, focus, picked }: Lit, { t, words, nameOf }: WordSource): string {
  const name = focus && nameOf(focus.actor)
  const what = [
    ...(name ? [t('view.around', { name })] : []),
    ...filter.themes.map((theme) => themeLabel(t, theme, words)),
    ...filter.spheres.map((sphere) => t(`sphere.${sphere}`)),
    ...filter.types.map((type) => typeLabel(t, type, words)),
    ...filter.programmes.map((programme) => t(`programme.${programme}`)),
    ...filter.tags,
    ...(filter.words.trim() === '' ? [] : [t('view.searched', { words: filter.words.trim() })]),
    ...(picked ? [t('view.picked')] : []),
  ]
  const links = [
    ...filter.kinds.map((kind) => t(`linkKind.${kind}`)),
    ...filter.levels.map((level) => t(`level.${level}`)),
    ...filter.states.map((state) => t(`linkState.${state}`)),
    ...filter.points.map((point) => t(`finding.point.${point}`)),
  ]
  if (what.length + links.length === 0) return t('view.whole')
  if (what.length === 0) return links.map((word, at) => (at === 0 ? word : lowered(word))).join(', ')
  if (links.length === 0) return what.join(', ')
  return t('view.litLinks', { what: what.join(', '), links: links.map(lowered).join(', ') })
}

/** A title that no other view has, as long as a title may be. */
export function freeTitle(proposed: string, views: readonly Pick<View, 'title'>[]): string {
  const taken = new Set(views.map(({ title }) => title))
  // What sets names of other scripts apart in a sentence of the page is no part of a name.
  const whole = proposed.replace(/\p{Bidi_Control}/gu, '')
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`
    const title = `${startOf(whole, LABEL_LENGTH - ending.length)}${ending}`
    if (!taken.has(title)) return title
  }
}

/** Not in the middle of an emoji. */
function startOf(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - 1)
  return `${/[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start}…`
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}
