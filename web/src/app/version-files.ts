import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import { useMemo } from 'react'
import type { EvolutionPaths, VersionFiles } from '../evolution/evolution-territory'
import { dayOf } from '../evolution/stops'
import { downloadFile } from '../export/download-file'
import { exportMap } from '../export/export-map'
import { mapFileName } from '../export/file-name'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { OpenTerritory } from './open-territory'
import { readingPath } from './reading'

/** Files of a version, as those of the map of today. */
export function useVersionFiles(territory: OpenTerritory): VersionFiles {
  const t = useTranslate()
  const locale = useLocale()
  return useMemo(() => {
    const nameOf = (snapshot: OpenedSnapshot, extension: string) =>
      mapFileName([territory.name, snapshot.name].join(' '), new Date(`${dayOf(snapshot)}T12:00:00`), extension)
    const exportAs = (format: 'json' | 'png') => async (snapshot: OpenedSnapshot) => {
      const name = nameOf(snapshot, format)
      const day = new Date(`${dayOf(snapshot)}T12:00:00`)
      const { map, name: version } = snapshot
      const what = { map, territory, language: { t, locale }, choices: { day, version } }
      const { blob } = await exportMap(format, what)
      downloadFile(name, blob)
      return name
    }
    return { exportJson: exportAs('json'), exportPng: exportAs('png') }
  }, [territory, t, locale])
}

export function evolutionPaths({ id }: OpenTerritory): EvolutionPaths {
  return { evolution: readingPath(id, 'evolution'), map: readingPath(id, 'map') }
}
