import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import { useMemo } from 'react'
import type { EvolutionPaths, VersionFiles } from '../evolution/evolution-territory'
import { dayOf } from '../evolution/stops'
import { exportJson } from '../export/export-json'
import { exportPng } from '../export/export-png'
import { mapFileName } from '../export/file-name'
import { prepareMapSvg } from '../export/prepare-map-svg'
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
    return {
      async exportJson(snapshot) {
        const name = nameOf(snapshot, 'json')
        exportJson(name, { map: snapshot.map }, territory)
        return name
      },
      async exportPng(snapshot) {
        const name = nameOf(snapshot, 'png')
        const day = new Date(`${dayOf(snapshot)}T12:00:00`)
        await exportPng(
          name,
          await prepareMapSvg(snapshot.map, territory, { t, locale }, { day, version: snapshot.name }),
        )
        return name
      },
    }
  }, [territory, t, locale])
}

export function evolutionPaths({ id }: OpenTerritory): EvolutionPaths {
  return { evolution: readingPath(id, 'evolution'), map: readingPath(id, 'map') }
}
