import { laterPart } from '../design/later-part'

/** Of cells that are more than a line of text. */
export const ChoiceEditor = laterPart(async () => (await import('./choice-editor')).ChoiceEditor)
export const SetEditor = laterPart(async () => (await import('./set-editor')).SetEditor)
export const PasteDialog = laterPart(async () => (await import('./paste-dialog')).PasteDialog)
