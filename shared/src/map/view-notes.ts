import * as z from 'zod/mini'
import { NoteText } from './actor'
import { ViewId } from './ids'
import { LAST_SIGNATURE } from './signature'

/** What presenters say of a view. Never on the map: it lies in the territory's private document, where no viewer reads. */
export const ViewNotes = z.object({ view: ViewId, text: NoteText, ...LAST_SIGNATURE })
export type ViewNotes = z.infer<typeof ViewNotes>
