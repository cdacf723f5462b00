import type { TerritoryId } from '@maillage/shared/map/ids'
import { SCREENS } from '@maillage/shared/protocol/presenting-state'
import * as z from 'zod/mini'

/** What the projected window tells the presenter's own, on the same device: no network is needed. */
const Told = z.object({
  kind: z.literal('told'),
  step: z.int(),
  screen: z.enum(SCREENS),
  isLaserOn: z.boolean(),
  isAround: z.boolean(),
  /** What presenters say of the view, in their own words. */
  notes: z.string(),
  /** People who would like to look around. */
  asking: z.int(),
  /** In milliseconds since 1970. */
  since: z.int(),
})
export type Told = z.infer<typeof Told>

/** What the presenter's window asks of the projected one. */
const Asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('go'), step: z.int() }),
  z.object({ kind: z.literal('screen'), screen: z.enum(SCREENS) }),
  z.object({ kind: z.literal('laser') }),
  z.object({ kind: z.literal('around') }),
  z.object({ kind: z.literal('stop') }),
])
export type Asked = z.infer<typeof Asked>

const Message = z.union([Told, Asked, z.object({ kind: z.literal('closed') })])
export type Message = z.infer<typeof Message>

export interface WindowsChannel {
  send(message: Message): void
  close(): void
}

/** Between the windows of one presentation in one browser. A message of another version of the product is passed over. */
export function openWindowsChannel(territory: TerritoryId, onMessage: (message: Message) => void): WindowsChannel {
  const channel = new BroadcastChannel(`maillage.presentation.${territory}`)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = Message.safeParse(data)
    if (message.success) onMessage(message.data)
  }
  return {
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
