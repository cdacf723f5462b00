import { ActorId } from '@maillage/shared/map/ids'
import { say, sayProblem } from '../../design/toaster'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import { useAdding } from '../use-adding'
import { useAimedAt } from '../use-aimed-at'
import { useCanvasActs } from '../use-canvas-acts'
import { readClipboard, writeClipboard } from './clipboard-content'
import { copiedPart } from './copied-part'

export interface ClipboardActs {
  /** Whether there was anything to copy. */
  copy(data: DataTransfer): boolean
  cut(data: DataTransfer): boolean
  paste(data: DataTransfer): void
}

/** @param pointed where somebody points on the map, else its middle */
export function useClipboardActs(territoryName: string, pointed: () => readonly [number, number]): ClipboardActs {
  const t = useTranslate()
  const { territory, view } = useMapSession()
  const { cards, composing, listing, said } = useCanvas()
  const acts = useCanvasActs()
  const adding = useAdding()
  const aimedAt = useAimedAt()

  const chosen = () => aimedAt({ actor: focusedActor() }).actors
  const copy = (data: DataTransfer) => {
    const part = copiedPart(view, cards, chosen())
    if (part.actors.length === 0) return false
    const exportedAt = new Date().toISOString()
    const rest = { zones: [], notes: [], views: [], comments: [] }
    writeClipboard(data, { territory: { id: territory, name: territoryName }, exportedAt, ...part, ...rest })
    said.set(t('clipboard.copied', { count: part.actors.length }))
    return true
  }
  return {
    copy,
    cut(data) {
      const actors = new Set(chosen())
      if (!copy(data)) return false
      acts.remove({ actors })
      return true
    },
    paste(data) {
      const content = readClipboard(data)
      switch (content.kind) {
        case 'part':
          return adding.addPart(content.file, pointed())
        case 'text':
          if (isOneName(content.text)) composing.set({ position: pointed(), name: content.text.trim() })
          else listing.set({ position: pointed(), text: content.text })
          return
        case 'broken':
          return sayProblem(t('clipboard.broken'))
        case 'foreign':
          say(t('clipboard.foreign'))
          return
        default:
          return content satisfies never
      }
    },
  }
}

function focusedActor(): ActorId | undefined {
  return ActorId.safeParse(document.activeElement?.getAttribute('data-actor')).data
}

/** A name goes to the field of a new actor; more is a list. */
function isOneName(text: string): boolean {
  return !/[\n\t;]/.test(text.trim())
}
