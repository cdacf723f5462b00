import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useSelectionStore } from '../map-session/selection'
import { useAttempt } from '../map-session/use-attempt'
import { useMapNames } from './names'
import { useWords } from './use-words'

export interface CoverTheme {
  /** Links the chantier on the theme: by the link that the two have today, or by a new one, which opens. */
  linkTo(other: ActorId): void
  /** Notes that the chantier needs no partner there, or takes that back. */
  spare(isSpared: boolean): void
}

/** What fills an empty cell of the matrix; each can be taken back. */
export function useCoverTheme(chantier: ActorId, theme: string): CoverTheme {
  const { t } = useWords()
  const { edit, view } = useMapSession()
  const { actor } = useMapNames()
  const selection = useSelectionStore()
  const attempt = useAttempt()
  const word = themeLabel(t, theme, view.ownWords())
  const offer = (text: string) => offerUndo(edit, { text, label: t('indicators.undo') })
  const open = (link: LinkId) => selection.select({ links: new Set([link]) })
  return {
    linkTo(other) {
      const names = { chantier: actor(chantier), other: actor(other), theme: word }
      const current = edit.linksBetween(chantier, other).find((id) => view.link(id)?.state === 'current')
      attempt(() => {
        if (current) {
          edit.setLinkTheme(current, theme, true)
          offer(t('indicators.themeAdded', names))
        } else {
          open(edit.addLink({ from: chantier, to: other, themes: [theme] }))
          offer(t('indicators.linked', names))
        }
      })
    },
    spare(isSpared) {
      attempt(() => {
        edit.setNotConcerned(chantier, theme, isSpared)
        offer(t(isSpared ? 'indicators.spared' : 'indicators.unspared', { chantier: actor(chantier), theme: word }))
      })
    },
  }
}
