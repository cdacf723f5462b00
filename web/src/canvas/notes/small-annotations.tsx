import type { NoteId, ZoneId } from '@maillage/shared/map/ids'
import { type CSSProperties, useMemo } from 'react'
import type { Box } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useMapVersion } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { paperColors } from './paper-colors'
import styles from './small-annotations.module.css'

/** A note or a zone on the small map. */
export interface SmallAnnotation {
  readonly id: NoteId | ZoneId
  readonly kind: 'note' | 'zone'
  readonly box: Box
  readonly colors: CSSProperties
}

/** Where notes and zones were when the cards last rested, as overviews show them. */
export function useRestingAnnotations(restingCards: unknown): readonly SmallAnnotation[] {
  const { annotations } = useCanvas()
  const { view } = useMapSession()
  const version = useMapVersion(() => view.zoneIds().length + view.noteIds().length > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both tell when something may lie elsewhere.
  return useMemo(() => {
    const zones = view.zoneIds().flatMap((id) => {
      const [zone, box] = [view.zone(id), annotations.box(id)]
      return zone && box ? [{ id, kind: 'zone' as const, box, colors: paperColors(zone) }] : []
    })
    const notes = view.noteIds().flatMap((id) => {
      const [note, box] = [view.note(id), annotations.box(id)]
      // Words are too small to be seen here.
      return note?.kind === 'sticky' && box ? [{ id, kind: 'note' as const, box, colors: paperColors(note) }] : []
    })
    return [...zones, ...notes]
  }, [annotations, view, version, restingCards])
}

interface SmallAnnotationsProps {
  readonly annotations: readonly SmallAnnotation[]
  readonly kind: SmallAnnotation['kind']
}

export function SmallAnnotations({ annotations, kind }: SmallAnnotationsProps) {
  return annotations
    .filter((annotation) => annotation.kind === kind)
    .map(({ id, box, colors }) => <rect key={id} {...box} className={styles[kind]} style={colors} />)
}
