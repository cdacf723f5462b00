import * as Y from 'yjs'

/** In a busy room writing one by one what others do costs more than all the rest of it. */
const GROUP_MS = 500

/**
 * Hands on what is to be written: what was done here at once, with all that came before it, and what came from the
 * server, which has it too, as one update after a while.
 */
export class GroupedUpdates {
  readonly #write: (update: Uint8Array) => void
  #waiting: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(write: (update: Uint8Array) => void) {
    this.#write = write
  }

  add(update: Uint8Array, { isFromServer }: { readonly isFromServer: boolean }): void {
    this.#waiting.push(update)
    if (isFromServer) this.#timer ??= setTimeout(this.flush, GROUP_MS)
    else this.flush()
  }

  readonly flush = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const updates = this.#waiting
    this.#waiting = []
    if (updates.length > 0) this.#write(Y.mergeUpdates(updates))
  }
}
