import { useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMapSession } from '../../map-session/map-session-context'
import { useCamera } from '../use-camera'
import { takeHeldPaste } from './held-paste'
import { useClipboardActs } from './use-clipboard-acts'

/**
 * Copy, cut and paste on the map. By the browser's own events, which bring the clipboard with them: nobody is asked for
 * a permission, and the menu of the browser works like the keys.
 */
export function MapClipboard({ territoryName }: { readonly territoryName: string }) {
  const { canEdit } = useMapSession()
  const acts = useClipboardActs(territoryName, usePointed())
  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData: data, target, type } = event
    if (!data || event.defaultPrevented || isOwnField(target)) return
    if (type !== 'paste' && !document.getSelection()?.isCollapsed) return
    const isDone =
      (type === 'copy' && acts.copy(data)) ||
      (canEdit && type === 'cut' && acts.cut(data)) ||
      (canEdit && type === 'paste')
    if (!isDone) return
    event.preventDefault()
    if (type === 'paste') acts.paste(data)
  })
  useEffect(() => {
    const types = ['copy', 'cut', 'paste'] as const
    const listen = (event: ClipboardEvent) => onClipboard(event)
    for (const type of types) document.addEventListener(type, listen)
    const held = takeHeldPaste()
    if (held) document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, cancelable: true }))
    return () => {
      for (const type of types) document.removeEventListener(type, listen)
    }
  }, [])
  return null
}

/** Fields and dialogs have a clipboard of their own. */
function isOwnField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}

/** Where somebody points on the map, in map units; its middle while they point elsewhere. */
function usePointed(): () => readonly [number, number] {
  const { screenToFlowPosition } = useReactFlow()
  const camera = useCamera()
  const pointer = useRef<{ readonly x: number; readonly y: number }>(undefined)
  useEffect(() => {
    const follow = ({ target, clientX: x, clientY: y }: PointerEvent) => {
      const isOnMap = target instanceof Element && target.closest('[data-map-stage]') !== null
      pointer.current = isOnMap ? { x, y } : undefined
    }
    document.addEventListener('pointermove', follow, { passive: true })
    return () => document.removeEventListener('pointermove', follow)
  }, [])
  return () => {
    const { x, y } = pointer.current ? screenToFlowPosition(pointer.current) : camera.middle()
    return [x, y]
  }
}
