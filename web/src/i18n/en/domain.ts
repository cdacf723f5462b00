import { domain as words } from '@maillage/shared/words/en/domain'

/** The words of the field, which the server says too. The build compiles them here (`compile-messages.ts`). */
export const domain = words
