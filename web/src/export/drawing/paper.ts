/** What a drawing is made for. */
export type Paper =
  /** As large as the map needs, for a screen or a document. */
  { readonly kind: 'fit' } | { readonly kind: 'page'; readonly size: PaperSize; readonly orientation: Orientation }

export const PAPER_SIZES = ['a4', 'a3', 'a0'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]
export type Orientation = 'landscape' | 'portrait'

/** The long and the short edge in millimetres, and how large what stands around the map is drawn. */
const SIZES: Readonly<Record<PaperSize, { readonly long: number; readonly short: number; readonly frame: number }>> = {
  a4: { long: 297, short: 210, frame: 0.78 },
  a3: { long: 420, short: 297, frame: 1 },
  a0: { long: 1189, short: 841, frame: 2.7 },
}

/** CSS pixels, of which 96 make an inch. */
const PER_MM = 96 / 25.4

/** The size of a page in the units of a drawing. */
export function pageSize(size: PaperSize, orientation: Orientation): { width: number; height: number; frame: number } {
  const { long, short, frame } = SIZES[size]
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long]
  return { width: width * PER_MM, height: height * PER_MM, frame }
}

/** Whether a format is laid out on pages, and on which. */
export function paperFor(
  format: string,
  { paper, orientation }: { readonly paper: PaperSize; readonly orientation: Orientation },
): Paper {
  return format === 'pdf' ? { kind: 'page', size: paper, orientation } : { kind: 'fit' }
}
