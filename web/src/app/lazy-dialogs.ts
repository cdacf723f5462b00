import { laterPart } from '../design/later-part'

export const ExportDialog = laterPart(async () => (await import('../export/export-dialog')).ExportDialog)
export const PrintSheet = laterPart(async () => (await import('../export/printed/print-sheet')).PrintSheet)
export const MapPalette = laterPart(async () => (await import('./map-palette')).MapPalette)
export const TrashDialog = laterPart(async () => (await import('../trash/trash-dialog')).TrashDialog)
export const TerritoryVersions = laterPart(async () => (await import('./territory-versions')).TerritoryVersions)
export const RenameDialog = laterPart(async () => (await import('./rename-dialog')).RenameDialog)
export const ForgetDialog = laterPart(async () => (await import('./forget-dialog')).ForgetDialog)

export const AsideActs = laterPart(async () => (await import('./notice-acts')).AsideActs)
export const RefusedActs = laterPart(async () => (await import('./notice-acts')).RefusedActs)
export const SeenAct = laterPart(async () => (await import('./notice-acts')).SeenAct)
export const LostAccessPage = laterPart(async () => (await import('./lost-access-page')).LostAccessPage)
