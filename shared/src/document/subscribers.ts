/** Listeners by topic; each runs once per notification, however many of its topics changed. */
export class Subscribers {
  readonly #byTopic = new Map<string, Set<() => void>>()

  add(topic: string, listener: () => void): () => void {
    const listeners = this.#byTopic.get(topic) ?? new Set()
    this.#byTopic.set(topic, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#byTopic.get(topic) === listeners) this.#byTopic.delete(topic)
    }
  }

  notify(topics: Iterable<string>): void {
    const due = new Set<() => void>()
    for (const topic of topics) for (const listener of this.#byTopic.get(topic) ?? []) due.add(listener)
    for (const listener of due) listener()
  }

  clear(): void {
    this.#byTopic.clear()
  }
}
