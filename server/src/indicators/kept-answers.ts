/** So many questions about one map are remembered: somebody who asks for more looks through its history once. */
const MOST_QUESTIONS = 6

/**
 * Answers about maps, for as long as a map stays as it is: the updates that make it are the same objects until something
 * changes, and are not kept alive by this. An answer that failed is asked for again.
 */
export class KeptAnswers {
  readonly #answers = new WeakMap<Uint8Array, Map<string, Promise<unknown>>>()

  /** `question` names what is asked, and of which day. */
  answer<T>(updates: readonly Uint8Array[], question: string, reckon: () => Promise<T>): Promise<T> {
    const last = updates.at(-1)
    if (!last) return reckon()
    // Another map may end in the same update only when it is the same map, with the rest compacted.
    const known = this.#answers.get(last) ?? new Map<string, Promise<unknown>>()
    this.#answers.set(last, known)
    const before = known.get(question)
    // What a question asks for says what its answer is.
    if (before) return before as Promise<T>
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= MOST_QUESTIONS) known.delete(oldest)
    const answer = reckon()
    known.set(question, answer)
    answer.catch(() => {
      if (known.get(question) === answer) known.delete(question)
    })
    return answer
  }
}
