import { type NodeMouseHandler, type OnMove, ReactFlow, SelectionMode } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import type { FocusEvent, MouseEvent, PointerEvent } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, useSelection } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useActorIds, useLinkIds } from '../map-session/use-map'
import { ActorCard } from './actor-card'
import { type Camera, type StageSize, ZOOM } from './camera'
import { useCanvas } from './canvas-context'
import { FarLayer } from './far/far-layer'
import { StandIn } from './far/stand-in'
import { PeerLayer, SnapLines } from './lazy-parts'
import { LinkLayer } from './link-layer'
import styles from './map-flow.module.css'
import { useNameGesture } from './naming/use-name-gesture'
import { useFedNodes } from './near/use-fed-nodes'
import type { MapNode } from './notes/annotation-node'
import { NoteView } from './notes/note-view'
import { useWritingGesture } from './notes/use-writing-gesture'
import { ZoneView } from './notes/zone-view'
import { useHands } from './touch/use-hands'
import { useGoal } from './use-goal'
import { useKeepInView } from './use-keep-in-view'
import { useLasso } from './use-lasso'
import { useMapGestures } from './use-map-gestures'
import { useMapKeys } from './use-map-keys'
import { useMinZoom } from './use-min-zoom'
import { useMovingLayer } from './use-moving-layer'
import { usePointing } from './use-pointing'
import { useShapeGesture } from './use-shape-gesture'

const NODE_TYPES = { actor: ActorCard, note: NoteView, zone: ZoneView }
/** Positions are the centres of cards. */
const CENTRE: [number, number] = [0.5, 0.5]
const PRO_OPTIONS = { hideAttribution: true }
/** A hand that trembles moves nothing, in pixels. */
const DRAG_FROM = 3

/** The map itself: React Flow pans, zooms, drags and lassoes; what it draws and what keys mean is ours. */
export function MapFlow({ camera, size }: { readonly camera: Camera; readonly size: StageSize }) {
  const minZoom = useMinZoom(size)
  useMovingLayer()
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const { tool, focus, heading, level, window } = useCanvas()
  const isFar = !useStored(level.drawn).near
  const actorCount = useActorIds().length
  const linkCount = useLinkIds().length
  useFedNodes()
  const hasSeveral = countSelected(useSelection()) > 1
  const isChoosing = useStored(tool).kind === 'choose'
  const { stage, drag, far, hasFinger, follow } = useHands()
  const gestures = useMapGestures()
  const writeOnDoubleClick = useWritingGesture()
  const nameGesture = useNameGesture()
  const readAroundOnDoubleClick = useShapeGesture()
  const lasso = useLasso()
  const pointing = usePointing()
  const onKeyDown = useMapKeys()
  const keepInView = useKeepInView()
  useGoal()
  const onFocus = (event: FocusEvent) => {
    window.bringUnseen()
    // Focus that a key brings back from a panel goes on to the actor where it was.
    const stop = focus.tabStop.read()
    const isFromOutside = event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)
    const isOnMap = event.target === event.currentTarget && event.target.matches(':focus-visible')
    if (isOnMap && isFromOutside && stop) focus.focus(stop)
    else keepInView(event)
  }
  const onDoubleClick = (event: MouseEvent) => {
    gestures.onDoubleClick(event)
    nameGesture(event)
  }
  const onNodeDoubleClick: NodeMouseHandler<MapNode> = (event, node) => {
    writeOnDoubleClick(event, node)
    readAroundOnDoubleClick(event, node)
  }
  const onPointerMove = (event: PointerEvent) => {
    window.bringUnseen()
    follow(event)
    pointing.onPointerMove(event)
    gestures.onPointerMove(event)
    far.onPointerMove(event)
  }
  const onPointerDownCapture = (event: PointerEvent) => {
    follow(event)
    drag.onPointerDownCapture(event)
    far.onPointerDownCapture(event)
  }
  // A hand on the map leads it elsewhere.
  const onMoveStart: OnMove = (event) => event && heading.set(undefined)
  const onPointerLeave = () => {
    pointing.onPointerLeave()
    far.onPointerLeave()
  }
  return (
    <ReactFlow<MapNode>
      ref={stage}
      nodeTypes={NODE_TYPES}
      nodeOrigin={CENTRE}
      defaultViewport={camera}
      minZoom={minZoom}
      maxZoom={ZOOM.max}
      className={styles.flow ?? ''}
      tabIndex={-1}
      aria-label={t('canvas.map')}
      aria-roledescription={t('canvas.mapRole')}
      aria-description={t('canvas.summary', { actors: actorCount, links: linkCount })}
      data-map-stage
      data-far={isFar || undefined}
      data-several={hasSeveral || undefined}
      nodesDraggable={canEdit && isChoosing && !hasFinger}
      nodesConnectable={false}
      elementsSelectable
      selectNodesOnDrag={false}
      nodeDragThreshold={DRAG_FROM}
      selectionKeyCode={isChoosing ? 'Shift' : null}
      selectionMode={SelectionMode.Partial}
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      proOptions={PRO_OPTIONS}
      {...drag}
      onPointerDownCapture={onPointerDownCapture}
      onMouseDownCapture={far.onMouseDownCapture}
      onClickCapture={far.onClickCapture}
      onNodeClick={gestures.onNodeClick}
      onNodeDoubleClick={onNodeDoubleClick}
      onPaneClick={gestures.onPaneClick}
      onClick={gestures.onClick}
      onDoubleClick={onDoubleClick}
      {...lasso}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onMoveStart={onMoveStart}
    >
      <FarLayer />
      <LinkLayer />
      <StandIn />
      <SnapLines />
      <PeerLayer />
    </ReactFlow>
  )
}
