import { laterPart } from '../design/later-part'

export const ViewsPanel = laterPart(async () => (await import('./views-panel')).ViewsPanel)
