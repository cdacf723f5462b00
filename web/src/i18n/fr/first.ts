import { fr } from './catalogue'

/** What is said first. The build leaves in it what the code of a first sight names (`first-sentences.ts`). */
export const first: Partial<typeof fr> = fr
