import { Problem } from '@maillage/shared/protocol/problems'
import type { MessageKey } from '../i18n/fr/catalogue'
import { NetworkError } from './http-client'

/** The sentence of a failure, whatever was thrown. */
export function problemKey(error: unknown): MessageKey {
  if (error instanceof NetworkError) return 'problem.network'
  return error instanceof Problem ? `problem.${error.code}` : 'problem.unexpected'
}
