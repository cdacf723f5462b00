import type { FileSource } from '@maillage/shared/exchange/file-source'
import type { ExportJob } from '../export-job'

/** What is chosen of the map, as the writers of data read it. */
export function fileSource({ territory: { name }, exportedAt, map }: ExportJob): FileSource {
  return { name, exportedAt, map }
}
