import type { OwnWords } from '@maillage/shared/map/own-words'
import { themesOffered } from '@maillage/shared/territory/themes'
import type { Option } from '../design/option-list'
import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'

/** All themes of a territory to choose from, ours and its own, each with its word and its icon. */
export function themeOptions(t: Translate, words: OwnWords): Option[] {
  return themesOffered(words).map((theme) => {
    const text = themeLabel(t, theme, words)
    return { value: theme, text, icon: <ThemeIcon theme={theme} word={text} /> }
  })
}
