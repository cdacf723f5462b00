import { fr } from './catalogue'

/** The build leaves in it what is not said first. */
export const later: Partial<typeof fr> = fr
