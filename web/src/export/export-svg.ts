import { downloadFile } from './download-file'
import type { MapSvg } from './map-svg'

export function svgBlob({ svg }: MapSvg): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

export async function exportSvg(name: string, drawing: MapSvg): Promise<void> {
  downloadFile(name, svgBlob(drawing))
}
