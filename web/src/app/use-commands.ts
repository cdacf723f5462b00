import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { type Finding, type FindingSheet, type MapAct, useFinding } from '../finding/finding-context'
import { ACT_KEYS } from '../finding/key-list'
import type { Command } from '../finding/palette-sheet'
import { useTranslate } from '../i18n/use-translate'
import { NO_FILTER } from '../map-session/map-filter'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import type { OpenTerritory } from './open-territory'
import { isTable, presentPath, type Reading, readingPath } from './reading'
import { sharePathOf } from './share-path'

/** All that can be done with an open map, by those who may. */
export function useCommands(territory: OpenTerritory, reading: Reading): readonly Command[] {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const { canEdit, edit } = useMapSession()
  const finding = useFinding()
  const filter = useMapFilterStore()
  return useMemo(() => {
    const open = (next: Reading) => () => navigate(readingPath(territory.id, next))
    const ask = (act: MapAct) => () => {
      if (reading !== 'map') open('map')()
      finding.asked.set(act)
    }
    const named = (name: keyof typeof ACT_KEYS, run: () => void): Command => {
      const { text, keys } = ACT_KEYS[name]
      return { id: name, text: t(text), keys, run }
    }
    const sharePath = sharePathOf(territory)
    return [
      ...(canEdit ? changes({ named, ask, t, edit }) : []),
      ...(canEdit ? [{ id: 'trash', text: t('trash.open'), run: showSheet(finding, 'trash') }] : []),
      named('filters', showSheet(finding, 'filters')),
      named('views', showSheet(finding, 'views')),
      ...(reading === 'map' ? [{ id: 'look', text: t('look.open'), run: showSheet(finding, 'look') }] : []),
      { id: 'showAll', text: t('finding.showAll'), run: () => filter.set(NO_FILTER) },
      named('fit', ask('fit')),
      ...(isTable(reading) ? [] : [named('table', open('actors'))]),
      ...(reading === 'map' ? [] : [named('map', open('map'))]),
      ...(reading === 'indicators' ? [] : [{ id: 'indicators', text: t('map.toIndicators'), run: open('indicators') }]),
      { id: 'links', text: t('act.linksTable'), run: open('links') },
      { id: 'evolution', text: t('map.toEvolution'), run: open('evolution') },
      named('present', () => navigate(presentPath(territory.id, finding.shown.read()?.id))),
      { id: 'versions', text: t('map.versions'), run: showSheet(finding, 'versions') },
      { id: 'export', text: t('map.export'), run: showSheet(finding, 'export') },
      { id: 'print', text: t('map.print'), run: showSheet(finding, 'print') },
      ...(sharePath ? [{ id: 'share', text: t('map.share'), run: () => navigate(sharePath) }] : []),
      { id: 'home', text: t('act.home'), run: () => navigate('/') },
      named('help', showSheet(finding, 'help')),
    ]
  }, [canEdit, edit, filter, finding, navigate, reading, t, territory])
}

interface Changing {
  named(name: keyof typeof ACT_KEYS, run: () => void): Command
  ask(act: MapAct): () => void
  readonly t: ReturnType<typeof useTranslate>
  readonly edit: ReturnType<typeof useMapSession>['edit']
}

function changes({ named, ask, t, edit }: Changing): Command[] {
  return [
    named('actor', ask('actor')),
    named('link', ask('link')),
    named('note', ask('note')),
    named('zone', ask('zone')),
    { id: 'spheres', text: t('act.organiseSpheres'), run: ask('spheres') },
    { id: 'free', text: t('act.organiseFree'), run: ask('free') },
    named('undo', () => edit.undo()),
    named('redo', () => edit.redo()),
  ]
}

function showSheet({ sheet }: Finding, name: FindingSheet) {
  return () => sheet.set(name)
}
