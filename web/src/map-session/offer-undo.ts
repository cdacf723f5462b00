import { say } from '../design/messages'
import type { UndoSource } from './map-editor'

export interface UndoOffer {
  readonly text: string
  /** Of the button. */
  readonly label: string
  /** How many steps of the undo history the change took. */
  readonly steps?: number
}

/**
 * Says what was just changed and offers to take it back. The offer ends with the next change of one's own:
 * after that, an undo would take back something else.
 */
export function offerUndo(edit: UndoSource, { text, label, steps = 1 }: UndoOffer): void {
  const withdraw = say(text, {
    label,
    run() {
      stop()
      for (let step = 0; step < steps; step += 1) edit.undo()
    },
  })
  const stop = edit.onUndoChange(() => {
    stop()
    withdraw()
  })
}
