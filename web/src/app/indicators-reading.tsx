import { downloadFile } from '../export/download-file'
import { mapFileName } from '../export/file-name'
import { MapIndicators } from '../indicators/map-indicators'
import type { OpenTerritory } from './open-territory'
import { readingPath } from './reading'

/** The numbers of a territory, with the map that they lead to and the file that they make. */
export function IndicatorsReading({ territory: { id, name, key } }: { readonly territory: OpenTerritory }) {
  return (
    <MapIndicators
      name={name}
      accessKey={key}
      paths={{ map: readingPath(id, 'map'), indicators: readingPath(id, 'indicators') }}
      onExport={(csv, what) => downloadFile(mapFileName(name, new Date(), 'csv', what), csv)}
    />
  )
}
