import { type ExportAnswer, type ExportJob, ExportProblem } from './export-job'
import { MAKERS } from './formats/makers'

// One job a worker: whoever asked ends it when the answer has come, or when nobody wants the file any more.
addEventListener('message', ({ data }: MessageEvent<ExportJob>) => {
  make(data).then(tell, (error: unknown) => {
    const code = error instanceof ExportProblem ? error.code : 'unexpected'
    tell({ kind: 'failed', code, detail: String(error) })
  })
})

async function make(job: ExportJob): Promise<ExportAnswer> {
  const maker = await MAKERS[job.format]().catch((cause: unknown) => {
    throw new ExportProblem('code-missing', { cause })
  })
  const file = await maker(job, (share) => tell({ kind: 'progress', share }))
  return { kind: 'done', file }
}

function tell(answer: ExportAnswer): void {
  postMessage(answer)
}
