import type { LayoutAnswer, LayoutPlaces, LayoutRequest } from './layout-request'
import workerUrl from './layout-worker?worker&url'

export interface LayoutEvents {
  onProgress(share: number): void
  onPlaces(places: LayoutPlaces): void
  onFailure(): void
}

/** Has the browser keep the code of the worker, so that it starts without a network too. */
export async function fetchLayoutWorker(): Promise<boolean> {
  const response = await fetch(workerUrl, { priority: 'low' })
  await response.arrayBuffer()
  return response.ok
}

/** Looks for places beside the page, which goes on meanwhile. Returns what ends the search. */
export function layoutInWorker(request: LayoutRequest, events: LayoutEvents): () => void {
  const worker = new Worker(workerUrl, { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.kind === 'progress') events.onProgress(data.share)
    else {
      worker.terminate()
      events.onPlaces(data.places)
    }
  }
  worker.onerror = () => {
    worker.terminate()
    events.onFailure()
  }
  worker.postMessage(request)
  return () => worker.terminate()
}
