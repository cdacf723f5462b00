import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { ConfirmDialog } from '../design/confirm-dialog'
import { useTranslate } from '../i18n/use-translate'
import { useSaveState } from '../map-session/use-map'
import { forgetTerritory } from '../offline/forget-territory'
import type { OpenTerritory } from './open-territory'

export interface ForgetDialogProps {
  readonly territory: OpenTerritory
  onClose(): void
}

/** Takes the key and the copy of a territory off this device, after saying what that means. */
export function ForgetDialog({ territory, onClose }: ForgetDialogProps) {
  const t = useTranslate()
  const state = useSaveState()
  const [, navigate] = useLocation()
  const pending = 'pending' in state ? state.pending : 0
  const forget = () => {
    // The copy is deleted as soon as the map is closed, which leaving the page does.
    void forgetTerritory(territory)
    navigate('/')
  }
  const waiting = pending > 0 && [<strong key="waiting">{t('map.forgetPending', { count: pending })}</strong>]
  return (
    <ConfirmDialog
      title={t('map.forgetTitle', { name: territory.name })}
      sentences={[t('map.forgetText'), ...(waiting || [])]}
      act={t('map.forget')}
      look="danger"
      sentenceFor={problemKey}
      onConfirm={forget}
      onClose={onClose}
    />
  )
}
