import { fr } from './catalogue'

/** What the table says beside; the build leaves in it what its code names. */
export const tableSentences: Partial<typeof fr> = fr
