import { type ExportAnswer, type ExportJob, ExportProblem } from './export-job'
import { MAKERS } from './formats/makers'
import { type ExportRequest, type ListId, unpackJob } from './packed-job'

const lists = new Map<ListId, unknown[]>()

// One job at a time: whoever asked waits for the answer, or ends the worker when nobody wants the file any more.
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  switch (data.kind) {
    case 'list':
      lists.set(data.id, (lists.get(data.id) ?? []).concat(data.items))
      return
    case 'job':
      make(unpackJob(data.job, (id) => lists.get(id) ?? [])).then(tell, (error: unknown) => {
        const code = error instanceof ExportProblem ? error.code : 'unexpected'
        tell({ kind: 'failed', code, detail: String(error) })
      })
      return
    default:
      data satisfies never
  }
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
