import * as z from 'zod/mini'

/** Where an actor or a link stands in time, as people say it: avant, aujourd'hui, visé. */
export const TIME_STATES = ['current', 'past', 'planned'] as const
export const TimeState = z.enum(TIME_STATES)
export type TimeState = z.infer<typeof TimeState>
