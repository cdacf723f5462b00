import { useEffect, useRef, useState } from 'react'
import { say } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { downloadFile } from './download-file'
import { type ExportJob, ExportProblem, type ExportProblemCode } from './export-job'
import type { Exporter } from './exporter'

/** A file while it is made, or why it could not be. */
export type ExportRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly code: ExportProblemCode }

export interface FileExport {
  readonly run: ExportRun
  /** @param makeJob what takes a moment itself, such as asking the server, is part of the work */
  start(name: string, makeJob: (signal: AbortSignal) => Promise<ExportJob>): void
  cancel(): void
  /** Forgets a failure. */
  reset(): void
}

/** Makes one file at a time and puts it into the person's downloads; closing what shows it ends the work. */
export function useExport(exporter: Exporter): FileExport {
  const t = useTranslate()
  const [run, setRun] = useState<ExportRun>({ kind: 'idle' })
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const make = async (name: string, makeJob: (signal: AbortSignal) => Promise<ExportJob>) => {
    const controller = new AbortController()
    const { signal } = controller
    stop.current = controller
    setRun({ kind: 'running', share: 0 })
    try {
      const job = await makeJob(signal)
      const file = await exporter.run(job, { signal, tell: (share) => setRun({ kind: 'running', share }) })
      downloadFile(name, file.blob)
      say(t('export.done', { name }))
      if (file.notice) say(t('export.smaller', { scale: file.notice.scale.toFixed(1) }))
      setRun({ kind: 'idle' })
    } catch (error) {
      if (signal.aborted) return
      setRun({ kind: 'failed', code: error instanceof ExportProblem ? error.code : 'unexpected' })
    }
  }
  return {
    run,
    start: (name, makeJob) => void make(name, makeJob),
    cancel() {
      stop.current?.abort()
      setRun({ kind: 'idle' })
    },
    reset: () => setRun({ kind: 'idle' }),
  }
}
