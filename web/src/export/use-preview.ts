import { useEffect, useState } from 'react'
import type { ExportJob } from './export-job'
import type { Exporter } from './exporter'

export type Preview =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed' }

/** Sharp at the width of the dialog on a screen with two dots a pixel. */
const SIDE = 900
/** Choices that follow one another quickly are drawn once. */
const REST_MS = 120

/** What will be exported as a small picture, drawn beside the page; the last one stays until the next is here. */
export function usePreview(exporter: Exporter, job: ExportJob | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'drawing' })
  useEffect(() => {
    if (!job) return
    const stop = new AbortController()
    const draw = () =>
      exporter.run({ ...job, format: 'png', previewSide: SIDE }, { signal: stop.signal }).then(
        ({ blob }) => setPreview({ kind: 'ready', url: URL.createObjectURL(blob) }),
        () => !stop.signal.aborted && setPreview({ kind: 'failed' }),
      )
    const timer = setTimeout(draw, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [exporter, job])
  useEffect(() => {
    if (preview.kind === 'ready') return () => URL.revokeObjectURL(preview.url)
  }, [preview])
  return preview
}
