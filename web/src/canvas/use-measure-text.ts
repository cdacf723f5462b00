import { useSyncExternalStore } from 'react'
import type { MeasureText } from '../drawing/card'
import { currentMeasureText, onMeasureTextChange } from '../drawing/measure-text'

/** How wide texts are; another function when the interface's font has loaded. */
export function useMeasureText(): MeasureText {
  return useSyncExternalStore(onMeasureTextChange, currentMeasureText)
}
