import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { PasteSteps } from '../pasting/paste-steps'
import { useActorReview } from '../pasting/use-actor-review'
import { useLinkReview } from '../pasting/use-link-review'
import { useAddRows } from './use-add-rows'
import type { TableList } from './use-row-selection'

export interface PasteDialogProps {
  readonly list: TableList
  /** What was pasted; empty to be asked for it, undefined while nobody pastes. */
  readonly text: string | undefined
  onClose(): void
}

/** Rows of a spreadsheet, reviewed before they are added. */
export function PasteDialog({ list, text, onClose }: PasteDialogProps) {
  const t = useTranslate()
  const addRows = useAddRows()
  const ofActors = useActorReview((actors) => addRows({ actors, links: [] }))
  const ofLinks = useLinkReview(addRows)
  const isOfActors = list === 'actors'
  return (
    <Dialog
      title={t(isOfActors ? 'paste.actorsTitle' : 'paste.linksTitle')}
      isOpen={text !== undefined}
      onClose={onClose}
    >
      {text !== undefined && (
        <PasteSteps
          field={{ label: t('paste.field'), hint: t(isOfActors ? 'paste.actorsHint' : 'paste.linksHint') }}
          text={text}
          read={isOfActors ? ofActors : ofLinks}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
