import * as z from 'zod/mini'
import { PERSON_NAME_LENGTH } from './lengths'

const PersonName = z.string().check(z.maxLength(PERSON_NAME_LENGTH))
/** ISO 8601. */
const Moment = z.string().check(z.maxLength(40))

/** Who changed something last, under the name they gave, and when. */
export const LAST_SIGNATURE = { updatedAt: z.optional(Moment), updatedBy: z.optional(PersonName) }

/** The same, and who added it. */
export const SIGNATURE = { createdAt: z.optional(Moment), createdBy: z.optional(PersonName), ...LAST_SIGNATURE }
