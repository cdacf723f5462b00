import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Dialog } from '../design/dialog'
import { sayProblem } from '../design/messages'
import { RadioGroup } from '../design/radio-group'
import { Select } from '../design/select'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useMapReadingStore } from '../map-session/map-reading-context'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useSaveState } from '../map-session/use-map'
import type { ExportedTerritory } from './drawing/sheet-words'
import { ExportActs } from './export-acts'
import styles from './export-dialog.module.css'
import { type ExportOptions, USUAL_OPTIONS } from './export-job'
import { OptionFields } from './export-options'
import { ExportPreview } from './export-preview'
import { type ExportScope, scopesOf, viewScopes } from './export-scopes'
import { mapFileName } from './file-name'
import { FormatChoice } from './format-choice'
import type { ScopeKind } from './formats/format'
import { FORMATS, type FormatId } from './formats/formats'
import { readBeside } from './read-beside'
import { useExport } from './use-export'
import { useExporter } from './use-exporter'
import { useJob } from './use-job'
import { usePreview } from './use-preview'

export interface ExportDialogProps {
  readonly territory: ExportedTerritory
  /** What opens the territory on the server. */
  readonly accessKey: string
  readonly isOpen: boolean
  onClose(): void
}

/** The map as a file: for a slide, for paper, or with all of its data. */
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
  const { canEdit } = useMapSession()
  const scopes = useScopes()
  const [formatId, setFormatId] = useState<FormatId>('png')
  const [scopeKind, setScopeKind] = useState<ScopeKind>('map')
  const [options, setOptions] = useState<ExportOptions>(USUAL_OPTIONS)
  const format = FORMATS.find(({ id }) => id === formatId) ?? FORMATS[0]
  const [viewId, setViewId] = useState<string>()
  const map = scopes[0]?.map
  const ofViews = useMemo(() => (map ? viewScopes(map, viewId) : []), [map, viewId])
  const views = ofViews.at(-1)?.views ?? []
  const offered = [...scopes, ...ofViews].filter(({ kind }) => format.scopes.some((each) => each === kind))
  const scope = offered.find(({ kind }) => kind === scopeKind) ?? scopes[0]
  const isOfViews = scope?.views !== undefined
  const job = useJob({ territory, accessKey, scope, format: formatId, options })
  const exporter = useExporter()
  const { run, start, cancel, reset } = useExport(exporter)
  // One thing at a time: the file is waited for, the preview is not.
  const preview = usePreview(exporter, run.kind === 'running' ? undefined : job)
  const mayHaveBeside = useMayHaveBeside()
  const held = mayHaveBeside && 'beside' in format ? format.beside : undefined
  const change = (act: () => void) => {
    reset()
    act()
  }
  const exportFile = () =>
    job &&
    start(mapFileName(territory.name, new Date(), format.extension, isOfViews ? 'vues' : 'carte'), async () => {
      if (!held) return job
      const beside = await readBeside(territory.id, accessKey, job.map)
      if (!beside) sayProblem(t(`export.missing.${held}`))
      return { ...job, beside }
    })
  return (
    <div className={styles.choices}>
      <ExportPreview preview={preview} territoryName={territory.name} />
      <FormatChoice chosen={formatId} onChoose={(id) => change(() => setFormatId(id))} />
      {offered.length > 1 && (
        <RadioGroup
          label={t('export.scope')}
          look="segments"
          options={offered.map(({ kind }) => ({ value: kind, text: t(`export.scope.${kind}`) }))}
          value={scope?.kind ?? 'map'}
          onChange={(kind) => change(() => setScopeKind(kind))}
        />
      )}
      {scope?.kind === 'view' && views.length > 1 && (
        <Select
          label={t('export.view')}
          options={views.map(({ id, title }) => ({ value: String(id), text: title || t('view.untitled') }))}
          value={String(scope.views?.[0]?.id)}
          onChange={(id) => change(() => setViewId(id))}
        />
      )}
      <OptionFields
        offered={format.options}
        options={options}
        isOfViews={isOfViews}
        mayHaveNotes={canEdit}
        onChange={(changed) => change(() => setOptions({ ...options, ...changed }))}
      />
      <p className={styles.privacy}>{t(held ? `export.with.${held}` : 'export.privacy')}</p>
      <ExportActs run={run} isReady={job !== undefined} onExport={exportFile} onCancel={cancel} />
    </div>
  )
}

/** The map as it is when the dialog opens: the preview is what is exported. None until it is read. */
function useScopes(): readonly ExportScope[] {
  const { plainMap } = useMapSession()
  const reading = useMapReadingStore()
  const filter = useMapFilterStore()
  const selection = useSelectionStore()
  const { look } = useFinding()
  const [scopes, setScopes] = useState<readonly ExportScope[]>([])
  const read = useEffectEvent(() => {
    const onScreen = { reading: reading.read(), isRestHidden: filter.read().rest === 'hide', look: look.read() }
    setScopes(scopesOf({ map: plainMap(), ...onScreen, selection: selection.read() }))
  })
  useEffect(() => {
    // A large map takes a moment to read: the dialog is there before.
    const timer = setTimeout(() => read())
    return () => clearTimeout(timer)
  }, [])
  return scopes
}

/** What is private is on the server alone, and only for those who may edit. */
function useMayHaveBeside(): boolean {
  const { canEdit } = useMapSession()
  const { kind } = useSaveState()
  return canEdit && (kind === 'saved' || kind === 'saving')
}
