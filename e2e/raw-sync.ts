import type { Page } from '@playwright/test'

/** A Yjs update that adds the actor « Intrus », as any client could send it. */
const INTRUDER =
  'AQqSIQAnAQZhY3RvcnMUNWpldm14b2cwN2xuMzAwMzRha3oBJwCSIQAGdGhlbWVzAScAkiEABHRhZ3MBKACSIQAJaXNDYXJyaWVyAXkoAJIhAARuYW1l' +
  'AXcGSW50cnVzKACSIQAEdHlwZQF3BGNwYW0oAJIhAAl1cGRhdGVkQXQBdxgyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFooAJIhAAl1cGRhdGVkQnkBdwZJ' +
  'bnRydXMoAQlwb3NpdGlvbnMUNWpldm14b2cwN2xuMzAwMzRha3oBdQJ9AH0AKAEEbWV0YQpsYXN0Q2hhbmdlAXUCdxgyMDI2LTAxLTAxVDAwOjAwOjAw' +
  'LjAwMFp3BkludHJ1cwA='

export interface RawSync {
  readonly territory: string
  readonly key: string
}

/**
 * Sends the update over the sync protocol, past our own interface, and tells with which code the server closes;
 * `open` when it does not.
 */
export function sendIntruder(page: Page, to: RawSync): Promise<number | 'open'> {
  return sendUpdate(page, to, INTRUDER)
}

/** The same for any update, told in base64. */
export function sendUpdate(page: Page, { territory, key }: RawSync, update: string): Promise<number | 'open'> {
  return page.evaluate(
    async ({ territory, key, update }) => {
      const bytes = Uint8Array.from(atob(update), (character) => character.charCodeAt(0))
      const size = [(bytes.length & 127) | 128, bytes.length >> 7] // a varuint of two bytes
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/sync/${territory}`, [`key.${key}`])
      socket.binaryType = 'arraybuffer'
      const closed = new Promise<number>((resolve) => {
        socket.onclose = ({ code }) => resolve(code)
      })
      socket.onopen = () => {
        socket.send(Uint8Array.of(0, 2, ...size, ...bytes))
        socket.send(Uint8Array.of(0, 0, 1, 0))
      }
      // The answer to the second message: the first one has been read.
      const answered = new Promise<'open'>((resolve) => {
        socket.onmessage = ({ data }) => {
          const [kind, step] = new Uint8Array(data)
          if (kind === 0 && step === 1) resolve('open')
        }
      })
      const outcome = await Promise.race([closed, answered])
      socket.close()
      return outcome
    },
    { territory, key, update },
  )
}
