import type { MapPart } from '@maillage/shared/document/add-copies'
import type { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { noteOf } from '@maillage/shared/map/note'
import { zoneOf } from '@maillage/shared/map/zone'
import { say, sayProblem } from '../../design/messages'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import { itemAt } from '../key-press'
import { useAdding } from '../use-adding'
import { useAimedAt } from '../use-aimed-at'
import { useCanvasActs } from '../use-canvas-acts'
import { readClipboard, writeClipboard } from './clipboard-content'
import { copiedPart, isEmptyPart } from './copied-part'

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

  // A link goes with both its ends and never alone.
  const chosen = () => aimedAt({ ...itemAt(document.activeElement), link: undefined })
  const copy = (data: DataTransfer) => {
    const part = copiedPart(view, cards, chosen())
    if (isEmptyPart(part)) return false
    const exportedAt = new Date().toISOString()
    const rest = { views: [], comments: [] }
    writeClipboard(data, { territory: { id: territory, name: territoryName }, exportedAt, ...part, ...rest })
    said.set(t('clipboard.copied', { count: part.actors.length + part.notes.length + part.zones.length }))
    return true
  }
  return {
    copy,
    cut(data) {
      const items = chosen()
      if (!copy(data)) return false
      acts.remove({ ...items, links: new Set() })
      return true
    },
    paste(data) {
      const content = readClipboard(data)
      switch (content.kind) {
        case 'part':
          return adding.addPart(partOf(content.file), pointed())
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

/** A note or zone of a later version that has no place here is left out. */
function partOf({ actors, links, notes, zones, types, themes }: MaillageFile): MapPart {
  const placed = {
    notes: notes.flatMap((note) => noteOf(note) ?? []),
    zones: zones.flatMap((zone) => zoneOf(zone) ?? []),
  }
  return { actors, links, types, themes, ...placed }
}

/** A name goes to the field of a new actor; more is a list. */
function isOneName(text: string): boolean {
  return !/[\n\t;]/.test(text.trim())
}
