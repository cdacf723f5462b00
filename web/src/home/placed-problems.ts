import type { MessageKey } from '../i18n/fr/catalogue'
import { i18n } from '../i18n/i18n'

/** A problem of a file as it is told: a sentence and the values in it, with the place among them. */
export interface PlacedProblem {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>
}

interface ToldProblem {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** JSON path; the server says it as a column. */
  readonly path?: string
  readonly column?: string
}

/** The sentences of problems that this browser or the server found; one of a later version is told as refused. */
export function placedProblems(problems: readonly ToldProblem[]): PlacedProblem[] {
  return problems.map(({ code, values, path, column }) => {
    const key = `file.${code}`
    return isMessageKey(key)
      ? { key, values: { ...values, path: path ?? column ?? '' } }
      : { key: 'problem.import-refused', values: {} }
  })
}

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(i18n.messages, key)
}
