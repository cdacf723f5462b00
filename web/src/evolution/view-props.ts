import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import type { ComponentType, ReactNode } from 'react'
import type { MapMarks } from '../map-session/map-marks'
import type { EvolutionPaths, EvolutionTerritory, VersionFiles } from './evolution-territory'

export interface ReportPictureProps {
  readonly territory: EvolutionTerritory
  readonly map: PlainMap
  readonly marks: MapMarks
  /** What the picture shows, in words. */
  readonly alt: string
}

export interface EvolutionReadingProps {
  readonly territory: EvolutionTerritory
  readonly paths: EvolutionPaths
  readonly files: VersionFiles
  /** The canvas, over whatever map is shown. */
  readonly canvas: ReactNode
  /** The card of what is selected on it. */
  readonly inspector: ReactNode
  readonly Picture: ComponentType<ReportPictureProps>
  saveFile(name: string, content: string): void
}

/** What each way of reading is given. */
export interface ViewProps extends EvolutionReadingProps {
  readonly snapshots: readonly SnapshotRecord[]
  onOpenVersions(): void
}
