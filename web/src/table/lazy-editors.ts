import { laterPart } from '../design/later-part'

/** Fetched when the first cell of their kind is edited. */
export const ChoiceEditor = laterPart(async () => (await import('./choice-editor')).ChoiceEditor)
export const SetEditor = laterPart(async () => (await import('./set-editor')).SetEditor)
/** Fetched when the first rows are pasted. */
export const PasteDialog = laterPart(async () => (await import('./paste-dialog')).PasteDialog)
