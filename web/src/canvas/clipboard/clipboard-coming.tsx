import { useEffect, useEffectEvent } from 'react'
import { sayProblem } from '../../design/messages'
import { useTranslate } from '../../i18n/use-translate'

const TYPES = ['copy', 'cut', 'paste'] as const

/** In place of the clipboard of the map while its code is not here: who asks for it is told. */
export function ClipboardComing() {
  const t = useTranslate()
  const tell = useEffectEvent(() => {
    if (document.activeElement?.closest('[data-map-stage]')) sayProblem(t('common.partMissing'))
  })
  useEffect(() => {
    const listen = () => tell()
    for (const type of TYPES) document.addEventListener(type, listen)
    return () => {
      for (const type of TYPES) document.removeEventListener(type, listen)
    }
  }, [])
  return null
}
