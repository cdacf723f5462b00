import type { Option } from '../design/option-list'
import { foldedOnce } from '../map-session/folded-once'

/** The options whose words fit what was typed, accents ignored; those that begin so come first. */
export function foundOptions<Value extends string>(options: readonly Option<Value>[], typed: string): Option<Value>[] {
  const wanted = foldedOnce(typed)
  if (wanted === '') return [...options]
  const ranked = options.map((option) => ({ option, at: ` ${foldedOnce(option.text)}`.indexOf(` ${wanted}`) }))
  const starts = ranked.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)
  const rest = ranked.filter(({ option, at }) => at < 0 && foldedOnce(option.text).includes(wanted))
  return [...starts, ...rest].map(({ option }) => option)
}
