import '../../design/look-colors.css'
import { useEffect, useMemo } from 'react'
import { openCardLooks } from '../../drawing/card-look'
import { useFinding } from '../../finding/finding-context'
import { cardWord } from '../../i18n/look-words'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { isResting } from '../../map-session/map-look'
import { useStored } from '../../map-session/store'
import { today } from '../../map-session/today'
import { useCanvas } from '../canvas-context'
import { LookPanel } from './look-panel'
import type { ShownLooks } from './shown-looks'
import { useTypeHues } from './use-type-hues'

/** Draws actors as a view or this person asks, and says what that means. */
export function MapLook() {
  const { sheet, look: store } = useFinding()
  const look = useStored(store)
  const isChoosing = useStored(sheet) === 'look'
  const shown = useShownLooks()
  const canvas = useCanvas()
  useEffect(() => canvas.looks.set(isResting(look) ? undefined : shown), [canvas, look, shown])
  useEffect(() => () => canvas.looks.set(undefined), [canvas])
  return <LookPanel looks={shown.looks} isChoosing={isChoosing} />
}

function useShownLooks(): ShownLooks {
  const t = useTranslate()
  const locale = useLocale()
  const { colorBy, sizeBy, names } = useStored(useFinding().look)
  const hues = useTypeHues({ isNeeded: colorBy === 'type' })
  return useMemo(
    () => ({
      looks: openCardLooks({ colorBy, sizeBy }, { hues, today: today() }),
      areAllNamed: names === 'all',
      wordOf: (look) => cardWord(t, look, locale),
    }),
    [colorBy, sizeBy, names, hues, t, locale],
  )
}
