import type { MeasureText } from './card'

const FAMILY = '"Atkinson Hyperlegible Next Variable", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
/** A map of some thousands of actors fits; a map edited for a whole day does not grow it for ever. */
const CACHE_SIZE = 20_000

const listeners = new Set<() => void>()
let current: MeasureText | undefined

/** Measures with the fonts that are loaded now; the same function until other fonts come. */
export function currentMeasureText(): MeasureText {
  if (!current) {
    current = openMeasure()
    watchFonts()
  }
  return current
}

/** When the interface's font has loaded and every text measures differently. */
export function onMeasureTextChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function openMeasure(): MeasureText {
  return measureWith(document.createElement('canvas').getContext('2d'), FAMILY)
}

type MeasuringContext = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

/** Measures in a family of fonts, as CSS names it, with those that are loaded now. */
export function measureWith(context: MeasuringContext | null, family: string): MeasureText {
  const widths = new Map<string, number>()
  return (text, { size, weight }) => {
    const key = `${weight} ${size} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (widths.size >= CACHE_SIZE) widths.clear()
    // A browser may refuse a canvas (hardened privacy settings): a common width then keeps the map usable.
    const width = context ? widthIn(context, text, `${weight} ${size}px ${family}`) : text.length * size * 0.56
    widths.set(key, width)
    return width
  }
}

function widthIn(context: MeasuringContext, text: string, font: string): number {
  if (context.font !== font) context.font = font
  return context.measureText(text).width
}

/** Each face that loads later (another weight, a letter of another script) changes what texts measure. */
function watchFonts(): void {
  document.fonts.addEventListener('loadingdone', () => {
    current = openMeasure()
    for (const listener of listeners) listener()
  })
  // A failure leaves the fallback font on the page too, which is what was measured.
  document.fonts.load(`640 14px ${FAMILY}`).catch(() => undefined)
}
