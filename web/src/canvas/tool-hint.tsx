import type { ActorId } from '@maillage/shared/map/ids'
import { Button } from '../design/button'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import { CHOOSE, type Tool } from './tool'
import styles from './tool-hint.module.css'

/** What the tool in hand waits for, and the way out of it. */
export function ToolHint() {
  const t = useTranslate()
  const { tool } = useCanvas()
  const { view } = useMapSession()
  const current = useStored(tool)
  const hint = hintOf(t, current, (id) => shownName(t, view.actor(id)))
  return (
    <div role="status" className={hint ? styles.hint : undefined}>
      {hint && (
        <>
          {hint}
          <Button onPress={() => tool.set(CHOOSE)}>{t('canvas.leaveTool')}</Button>
        </>
      )}
    </div>
  )
}

function hintOf(t: Translate, tool: Tool, nameOf: (id: ActorId) => string) {
  switch (tool.kind) {
    case 'choose':
      return undefined
    case 'actor':
      return tool.sphere ? t('canvas.hintActorOf', { sphere: t(`sphere.${tool.sphere}`) }) : t('canvas.hintActor')
    case 'link':
      return tool.from ? t('canvas.hintLinkTo', { name: nameOf(tool.from) }) : t('canvas.hintLinkFrom')
    case 'note':
      return t('notes.hintNote')
    case 'text':
      return t('notes.hintText')
    case 'zone':
      return t('notes.hintZone')
    default:
      return tool satisfies never
  }
}
