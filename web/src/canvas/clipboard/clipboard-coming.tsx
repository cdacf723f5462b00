import { useEffect, useEffectEvent } from 'react'
import { sayProblem } from '../../design/messages'
import { useTranslate } from '../../i18n/use-translate'
import { holdPaste, takeHeldPaste } from './held-paste'

const TYPES = ['copy', 'cut', 'paste'] as const
/** What was pasted waits so long, in milliseconds, and would surprise later. */
const HELD_MS = 3_000

/**
 * In place of the clipboard of the map while its code is not here: a paste waits for it a moment, and who asks for what
 * cannot wait is told.
 */
export function ClipboardComing() {
  const t = useTranslate()
  const tell = useEffectEvent(() => sayProblem(t('common.partMissing')))
  useEffect(() => {
    let giveUp: ReturnType<typeof setTimeout> | undefined
    const listen = ({ type, clipboardData: data }: ClipboardEvent) => {
      if (!document.activeElement?.closest('[data-map-stage]')) return
      if (type !== 'paste' || !data) return tell()
      holdPaste(data)
      clearTimeout(giveUp)
      giveUp = setTimeout(() => takeHeldPaste() && tell(), HELD_MS)
    }
    for (const type of TYPES) document.addEventListener(type, listen)
    return () => {
      clearTimeout(giveUp)
      for (const type of TYPES) document.removeEventListener(type, listen)
    }
  }, [])
  return null
}
