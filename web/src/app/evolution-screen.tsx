import { MapCanvas } from '../canvas/map-canvas'
import { EvolutionReading } from '../evolution/evolution-reading'
import { downloadFile } from '../export/download-file'
import { InspectorPanel } from './lazy-panels'
import type { OpenTerritory } from './open-territory'
import { ReportPicture } from './report-picture'
import { evolutionPaths, useVersionFiles } from './version-files'

/** The history of the open map, with the canvas, the cards and the files that it shows it with. */
export function EvolutionScreen({ territory }: { readonly territory: OpenTerritory }) {
  const files = useVersionFiles(territory)
  return (
    <EvolutionReading
      territory={territory}
      paths={evolutionPaths(territory)}
      files={files}
      canvas={<MapCanvas name={territory.name} />}
      inspector={<InspectorPanel isAboveTools={false} />}
      Picture={ReportPicture}
      saveFile={(name, content) => downloadFile(name, new Blob([content], { type: 'text/csv;charset=utf-8' }))}
    />
  )
}
