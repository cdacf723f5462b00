import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { keyring } from '../api/use-keyring'
import { ConfirmDialog } from '../design/confirm-dialog'
import { useTranslate } from '../i18n/use-translate'
import { useSaveState } from '../map-session/use-map'
import { forgetLocalCopies } from '../offline/local-copy'
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
    keyring.forgetTerritory(territory.id)
    // It is deleted as soon as the map is closed, which leaving the page does.
    void forgetLocalCopies(territory.id, territory.epoch)
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
