import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

export interface Message {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly action?: { readonly label: string; run(): void } | undefined
}

/** What is said in a corner now. */
export const messages = new ToastQueue<Message>({ maxVisibleToasts: 2 })

/** How long an undo is offered, in milliseconds. */
const OFFER_MS = 8000

/** Says something in a corner, announced politely, for 8 s. Returns what takes it back before. */
export function say(text: string, action?: Message['action']): () => void {
  const key = messages.add({ text, tone: 'plain', action }, { timeout: OFFER_MS })
  return () => messages.close(key)
}

/** Tells a failure; it stays until it is closed. */
export function sayProblem(text: string): void {
  messages.add({ text, tone: 'bad' })
}
