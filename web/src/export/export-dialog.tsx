import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Braces, Image, PenTool } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../design/dialog'
import { say, sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'
import styles from './export-dialog.module.css'
import { exportJson, readContacts } from './export-json'
import { ExportOption } from './export-option'
import { exportPng } from './export-png'
import { ExportPreview } from './export-preview'
import { exportSvg } from './export-svg'
import { mapFileName } from './file-name'
import type { MapSvg } from './map-svg'
import type { ExportedTerritory } from './sheet-words'
import { usePreparedSvg } from './use-prepared-svg'

export interface ExportDialogProps {
  readonly territory: ExportedTerritory
  /** What opens the territory on the server. */
  readonly accessKey: string
  readonly isOpen: boolean
  onClose(): void
}

/** The second press of a double click asks for no second file. */
const DOUBLE_CLICK_MS = 500

/** The map as a file: an image, a drawing or all of its data. */
export function ExportDialog({ territory, accessKey, isOpen, onClose }: ExportDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('export.title')} isOpen={isOpen} onClose={onClose}>
      <ExportChoices territory={territory} accessKey={accessKey} />
    </Dialog>
  )
}

function ExportChoices({ territory, accessKey }: Pick<ExportDialogProps, 'territory' | 'accessKey'>) {
  const t = useTranslate()
  const { plainMap } = useMapSession()
  // The map as it is when the dialog opens: the preview is what is exported.
  const [map] = useState<PlainMap>(plainMap)
  const drawing = usePreparedSvg(map, territory)
  const [isBusy, setIsBusy] = useState(false)
  const run = async (extension: string, make: (name: string) => Promise<void>) => {
    const name = mapFileName(territory.name, new Date(), extension)
    setIsBusy(true)
    try {
      await make(name)
      say(t('export.done', { name }))
    } catch {
      // Whatever the browser could not do (memory, a blocked canvas), the person can choose another format.
      sayProblem(t('export.failed', { name }))
    }
    setTimeout(() => setIsBusy(false), DOUBLE_CLICK_MS)
  }
  const draw = (extension: string, make: (name: string, svg: MapSvg) => Promise<void>) => () => {
    if (drawing.kind === 'ready') void run(extension, (name) => make(name, drawing.svg))
  }
  const hasContacts = useHasContacts()
  const exportData = async (name: string) => {
    const contacts = hasContacts ? await readContacts(territory, accessKey, map) : undefined
    exportJson(name, { map, contacts }, territory)
    if (hasContacts && !contacts) sayProblem(t('export.contactsMissing'))
  }
  const isUndrawn = drawing.kind !== 'ready'
  return (
    <div className={styles.choices}>
      <ExportPreview drawing={drawing} territoryName={territory.name} />
      <ExportOption
        icon={<Image size={20} />}
        title={t('export.png')}
        note={t('export.pngNote')}
        isDisabled={isUndrawn}
        isPending={isBusy}
        onExport={draw('png', exportPng)}
      />
      <ExportOption
        icon={<PenTool size={20} />}
        title={t('export.svg')}
        note={t('export.svgNote')}
        isDisabled={isUndrawn}
        isPending={isBusy}
        onExport={draw('svg', exportSvg)}
      />
      <ExportOption
        icon={<Braces size={20} />}
        title={t('export.json')}
        note={t(hasContacts ? 'export.jsonContactsNote' : 'export.jsonNote')}
        isDisabled={false}
        isPending={isBusy}
        onExport={() => void run('json', exportData)}
      />
      <p className={styles.privacy}>{t('export.privacy')}</p>
    </div>
  )
}

/** Contacts are on the server alone, and only for those who may edit. */
function useHasContacts(): boolean {
  const { canEdit } = useMapSession()
  const { kind } = useSaveState()
  return canEdit && (kind === 'saved' || kind === 'saving')
}
