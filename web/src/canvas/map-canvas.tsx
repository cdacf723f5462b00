import { ReactFlowProvider } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PHONE } from '../design/use-media-query'
import { boundsOf, grown } from '../drawing/geometry'
import { useFinding } from '../finding/finding-context'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useIsReady } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import { ActorComposer } from './actor-composer'
import { type Camera, cameraOn, type StageSize } from './camera'
import { type Canvas, CanvasProvider, openCanvas, useCanvas } from './canvas-context'
import { EmptyMap } from './empty-map'
import {
  ArrangeBar,
  FindingStrips,
  ListingDialog,
  MapClipboard,
  MapLook,
  NameEditor,
  PointedPlace,
  ToolHint,
  ViewBar,
  ZoneDrawing,
} from './lazy-parts'
import styles from './map-canvas.module.css'
import { MapFlow } from './map-flow'
import type { MapTexts } from './scene/card-scene'
import { stageInsets } from './stage-insets'
import { ToolPalette } from './tool-palette'
import { MAP_RIM } from './use-camera'
import { CanvasActsProvider, useOpenCanvasActs } from './use-canvas-acts'
import { useFillEmphasis } from './use-emphasis'
import { useLookingAt } from './use-looking-at'
import { useMeasureText } from './use-measure-text'
import { minZoomOf } from './use-min-zoom'
import { useMovingPaper } from './use-moving-paper'
import { useSight } from './use-sight'

export interface MapCanvasProps {
  /** Of the territory. */
  readonly name: string
}

/** The map of the open session, with its tools. Fills the box that it is put in. */
export function MapCanvas({ name }: MapCanvasProps) {
  const isReady = useIsReady()
  const canvas = useOpenedCanvas()
  const { canEdit } = useMapSession()
  const { look } = useFinding()
  const [size, setSize] = useState<StageSize>()
  // Known before the first paint, so that the map is not seen jumping to its place.
  const measureStage = useCallback((stage: HTMLDivElement | null) => {
    if (stage) setSize({ width: stage.clientWidth, height: stage.clientHeight })
  }, [])
  return (
    <div ref={measureStage} className={styles.paper}>
      {isReady && canvas && size && (
        <ReactFlowProvider initialNodes={[...canvas.annotations.nodes(), ...canvas.window.nodes.read()]}>
          <CanvasProvider value={canvas}>
            <Stage
              name={name}
              camera={openingCamera(canvas, size, { canEdit, hasLegend: look.read().legend })}
              size={size}
            />
          </CanvasProvider>
        </ReactFlowProvider>
      )}
    </div>
  )
}

interface StageProps extends MapCanvasProps {
  /** Where the map is looked at from when it is opened. */
  readonly camera: Camera
  readonly size: StageSize
}

function Stage({ name, camera, size }: StageProps) {
  const canvas = useCanvas()
  const { canEdit } = useMapSession()
  const tool = useStored(canvas.tool)
  const acts = useOpenCanvasActs(canvas)
  const stage = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  useSight({ ...camera, ...size })
  useMovingPaper(dots)
  useLookingAt(stage)
  useFillEmphasis(canvas)
  return (
    <CanvasActsProvider value={acts}>
      <div ref={stage} className={styles.stage} data-tool={canEdit ? tool.kind : 'choose'}>
        <div ref={dots} className={styles.dots} aria-hidden="true" />
        {canEdit && <ToolPalette />}
        <MapFlow camera={camera} size={size} />
        <EmptyMap />
        <FindingStrips />
        {canEdit && <ZoneDrawing />}
        {canEdit && <ToolHint />}
        {canEdit && <ActorComposer />}
        {canEdit && <ArrangeBar />}
        {canEdit && <NameEditor />}
        {canEdit && <ListingDialog />}
        <MapClipboard territoryName={name} />
        <ViewBar />
        <MapLook />
        <PointedPlace />
        <Said />
      </div>
    </CanvasActsProvider>
  )
}

/** Tells screen readers what was just done. */
function Said() {
  const said = useStored(useCanvas().said)
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  )
}

function useOpenedCanvas(): Canvas | undefined {
  const session = useMapSession()
  const selection = useSelectionStore()
  const t = useTranslate()
  const words = useOwnWords()
  const measure = useMeasureText()
  const texts = useMemo<MapTexts>(
    () => ({
      measure,
      typeLabel: (type) => typeLabel(t, type, words),
      sphereLabel: (sphere) => t(`sphere.${sphere}`),
      unnamed: t('common.nameless'),
    }),
    [measure, t, words],
  )
  const [canvas, setCanvas] = useState<Canvas>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are handed over below, they open no other canvas.
  useEffect(() => {
    const opened = openCanvas(session, selection, texts)
    setCanvas(opened)
    return () => {
      setCanvas(undefined)
      opened.close()
    }
  }, [session, selection])
  useEffect(() => {
    canvas?.cards.setTexts(texts)
    canvas?.annotations.setMeasure(texts.measure)
  }, [canvas, texts])
  return canvas
}

function openingCamera(
  canvas: Canvas,
  size: StageSize,
  shown: { readonly canEdit: boolean; readonly hasLegend: boolean },
): Camera {
  const { cards, annotations } = canvas
  const bounds = boundsOf([...cards.boxes().values(), ...annotations.boxes().values()])
  if (!bounds) return { x: size.width / 2, y: size.height / 2, zoom: 1 }
  const insets = stageInsets({ ...shown, isPhone: matchMedia(PHONE).matches, hasSelection: false }, size)
  return cameraOn(grown(bounds, MAP_RIM), size, insets, minZoomOf(canvas, size))
}
