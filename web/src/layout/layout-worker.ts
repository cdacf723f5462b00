import type { LayoutAnswer, LayoutRequest } from './layout-request'
import { organise } from './organise'

// One request a worker: whoever asked ends it when the answer has come, or when nobody wants it any more.
addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const places = organise(data, (share) => tell({ kind: 'progress', share }))
  tell({ kind: 'places', places })
})

function tell(answer: LayoutAnswer): void {
  postMessage(answer)
}
