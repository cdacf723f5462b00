import { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useMemo, useState } from 'react'
import { openSnapshot } from '../api/snapshots-api'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { figuresInWorker } from '../indicators/calculation'
import { useMapSession } from '../map-session/map-session-context'
import { today } from '../map-session/today'
import { useMapSettings } from '../map-session/use-map-settings'
import { notesOfViews } from '../map-session/use-view-notes'
import type { Sheet } from './drawing/draw-sheet'
import { paperFor } from './drawing/paper'
import { prepareSheet } from './drawing/prepare-sheet'
import type { ExportedTerritory } from './drawing/sheet-words'
import type { ViewPage } from './drawing/view-page'
import { preparePages, type ViewSources } from './drawing/view-pages'
import type { ExportJob, ExportOptions } from './export-job'
import type { ExportScope } from './export-scopes'
import type { FormatId } from './formats/formats'

interface Prepared {
  readonly scope: ExportScope
  readonly sheet: Sheet
  readonly pages: readonly ViewPage[]
}

export interface JobChoices {
  readonly territory: ExportedTerritory
  readonly accessKey: string
  readonly scope: ExportScope | undefined
  readonly format: FormatId
  readonly options: ExportOptions
}

/** What was chosen as a job for the worker; undefined while it is prepared. */
export function useJob({ territory, accessKey, scope, format, options }: JobChoices): ExportJob | undefined {
  const { id, name } = territory
  const locale = useLocale()
  const prepared = usePrepared(territory, accessKey, scope)
  const { sheet, pages } = prepared ?? {}
  return useMemo(
    () =>
      scope &&
      sheet &&
      pages && {
        format,
        territory: { id, name },
        locale,
        exportedAt: new Date().toISOString(),
        map: scope.map,
        sheet,
        pages,
        paper: paperFor(format, options),
        options,
      },
    [format, id, name, locale, scope, sheet, pages, options],
  )
}

function usePrepared(
  { id, name, isExample }: ExportedTerritory,
  accessKey: string,
  scope: ExportScope | undefined,
): Prepared | undefined {
  const t = useTranslate()
  const locale = useLocale()
  const { contacts } = useMapSession()
  const { areScoresReleased } = useMapSettings()
  const [prepared, setPrepared] = useState<Prepared>()
  useEffect(() => {
    if (!scope) return
    const stop = new AbortController()
    const territory = { id, name, isExample }
    const language = { t, locale }
    const notes = contacts()
    const sources: ViewSources = {
      ...{ map: scope.map, territory, language, areScoresReleased },
      // What a page cannot have is left out of it: the rest of the file is worth having.
      readVersion: (version) =>
        openSnapshot(TerritoryId.parse(id), version, { key: accessKey, signal: stop.signal }).catch(() => undefined),
      figuresOf: (map: PlainMap) => figuresInWorker(map, today(), stop.signal).catch(() => undefined),
      notesOf: async (views) => (notes && views.length > 0 ? notesOfViews(notes, views) : new Map()),
    }
    const prepare = async () => {
      const sheet = await prepareSheet(scope.map, territory, language, { lit: scope.lit, look: scope.look })
      const pages = await preparePages(scope.views ?? [], sources)
      if (!stop.signal.aborted) setPrepared({ scope, sheet, pages })
    }
    void prepare()
    return () => stop.abort()
  }, [scope, id, name, isExample, accessKey, t, locale, contacts, areScoresReleased])
  return prepared?.scope === scope ? prepared : undefined
}
