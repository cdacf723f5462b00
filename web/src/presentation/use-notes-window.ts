import { useCallback, useEffect, useRef } from 'react'
import { sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import type { PresentationTerritory } from './presentation-territory'
import { type Asked, openWindowsChannel, type Told, type WindowsChannel } from './windows-channel'

const FEATURES = 'popup,width=1120,height=760'

/** The presenter's own window: opened here, told of each step, and listened to. Either goes on without the other. */
export function useNotesWindow(
  { id }: Pick<PresentationTerritory, 'id'>,
  path: string,
  told: Omit<Told, 'kind'>,
  onAsked: (asked: Exclude<Asked, { kind: 'hello' }>) => void,
): () => void {
  const t = useTranslate()
  const channel = useRef<WindowsChannel>(undefined)
  const latest = useRef({ told, onAsked })
  useEffect(() => {
    latest.current = { told, onAsked }
  })
  useEffect(() => {
    const open = openWindowsChannel(id, (message) => {
      if (message.kind === 'hello') open.send({ kind: 'told', ...latest.current.told })
      else if (message.kind !== 'told' && message.kind !== 'closed') latest.current.onAsked(message)
    })
    channel.current = open
    const close = () => open.send({ kind: 'closed' })
    addEventListener('pagehide', close)
    return () => {
      removeEventListener('pagehide', close)
      close()
      open.close()
      channel.current = undefined
    }
  }, [id])
  const spoken = JSON.stringify(told)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when something of it is another.
  useEffect(() => {
    channel.current?.send({ kind: 'told', ...latest.current.told })
  }, [spoken])
  return useCallback(() => {
    if (!window.open(path, `maillage-notes-${id}`, FEATURES)) sayProblem(t('presentation.popUpBlocked'))
  }, [path, id, t])
}
