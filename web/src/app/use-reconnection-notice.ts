import { useEffect } from 'react'
import { say } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { CONNECTED, followSaving } from './reconnection'

/** Says when what was done without the server has reached it. */
export function useReconnectionNotice(): void {
  const t = useTranslate()
  const session = useMapSession()
  useEffect(() => {
    let current = CONNECTED
    const follow = () => {
      current = followSaving(current, session.saveState())
      if (current.sent > 0) say(t('map.reconnected', { count: current.sent }))
    }
    follow()
    return session.onSaveStateChange(follow)
  }, [session, t])
}
