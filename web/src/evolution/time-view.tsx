import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import type { Locale, Translate } from '../i18n/i18n'
import { partialDateWords } from '../i18n/partial-date-words'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { today } from '../map-session/today'
import { ChangeList } from './change-list'
import type { ChangeRow } from './change-rows'
import { ChangesPanel } from './changes-panel'
import { searchOf } from './evolution-place'
import styles from './evolution-reading.module.css'
import { mapOn } from './map-on'
import { FailedView } from './message-views'
import { pointingSelection } from './pointing-selection'
import { Rail, type RailStop } from './rail'
import { Split } from './split'
import { StillCanvas } from './still-canvas'
import { type TimeStop, timeStops } from './stops'
import { Timeline } from './timeline'
import { useLiveMap } from './use-live-map'
import { useOpenedSnapshots } from './use-opened-snapshots'
import { usePointed } from './use-pointed'
import { type ShownMap, useStillMap } from './use-still-map'
import { versionName } from './version-words'
import type { ViewProps } from './view-props'

export interface TimeViewProps extends ViewProps {
  /** A date or a version; today where it says nothing. */
  readonly at: string | undefined
}

/** The map on one day after the other: what is new lights up, what has ended stays as a ghost. */
export function TimeView(props: TimeViewProps) {
  const { territory, snapshots, paths, at, canvas, onOpenVersions } = props
  const t = useTranslate()
  const locale = useLocale()
  const [, navigate] = useLocation()
  const live = useLiveMap()
  const stops = useMemo(() => timeStops(live, snapshots, today()), [live, snapshots])
  const index = indexOf(stops, at)
  const shown = useMapOn(props, { live, stops, index })
  const still = useStillMap(territory.id, shown.map)
  const [current, point] = usePointed(still, shown.map)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does with what is chosen is the same each time.
  const selection = useMemo(() => pointingSelection(point), [still])
  const words = stops.map((stop) => wordsOf(stop, t, locale))
  const { title = '' } = words[index] ?? {}
  if (shown.error !== undefined) return <FailedView sentence={t(problemKey(shown.error))} paths={paths} />
  const move = (next: number) => {
    const stop = stops[next]
    if (!stop || next === index) return
    const place = { kind: 'time', at: stop.snapshot?.id ?? stop.date } as const
    navigate(paths.evolution + searchOf(place), { replace: true })
  }
  const handle = { label: t('evolution.moment'), index, least: 0, most: stops.length - 1, onMove: move }
  return (
    <Split
      map={still && <StillCanvas {...{ still, selection }}>{canvas}</StillCanvas>}
      time={
        <Timeline mode="time" onMode={() => navigate(paths.evolution)} onOpenVersions={onOpenVersions}>
          <Rail stops={words} handles={[handle]} />
        </Timeline>
      }
      panel={
        <ChangesPanel title={t('evolution.panelTime')} subtitle={title} current={current}>
          {shown.rows.length === 0 && <p className={styles.quiet}>{t('evolution.nothingNew')}</p>}
          <ChangeList rows={shown.rows} current={current} onPoint={point} />
        </ChangesPanel>
      }
      told={t('evolution.toldTime', { date: title, count: shown.rows.length })}
    />
  )
}

function indexOf(stops: readonly TimeStop[], at: string | undefined): number {
  const found = stops.findIndex(({ date, snapshot }) => at !== undefined && (date === at || snapshot?.id === at))
  return found === -1 ? stops.findIndex(({ day }) => day === today()) : found
}

function wordsOf({ date, day, snapshot }: TimeStop, t: Translate, locale: Locale): RailStop {
  const long = partialDateWords(date, locale)
  if (snapshot)
    return { id: snapshot.id, word: versionName(t, snapshot), title: `${versionName(t, snapshot)}, ${long}` }
  if (day === today()) return { id: day, word: t('evolution.today'), title: `${t('evolution.today')}, ${long}` }
  return { id: day, word: partialDateWords(date, locale, { isShort: true }), title: long }
}

interface Moments {
  readonly live: PlainMap
  readonly stops: readonly TimeStop[]
  readonly index: number
}

interface ShownOn {
  readonly map: ShownMap | undefined
  readonly rows: readonly ChangeRow[]
  readonly error: unknown
}

/**
 * The map of a stop: that of its version, or the live one read on its day, with what is new since the stop before. Between
 * versions that is what one says and the other does not. While a version is fetched the former map stays.
 */
function useMapOn({ territory }: TimeViewProps, { live, stops, index }: Moments): ShownOn {
  const [stop, before] = [stops[index], stops[index - 1]]
  const wanted = [stop, before].flatMap((one) => one?.snapshot?.id ?? []).join(' ')
  const ids = useMemo(() => wanted.split(' ').filter(Boolean) as SnapshotId[], [wanted])
  const opened = useOpenedSnapshots(territory, ids)
  const maps = opened.kind === 'loaded' ? opened.value : undefined
  const ready = useMemo(
    () => (maps && stop ? mapOn({ live, maps, stop, before }) : undefined),
    [maps, live, stop, before],
  )
  const [kept, setKept] = useState<NonNullable<typeof ready>>()
  useEffect(() => {
    if (ready) setKept(ready)
  }, [ready])
  const shown = ready ?? kept
  return { map: shown?.map, rows: shown?.rows ?? [], error: opened.kind === 'failed' ? opened.error : undefined }
}
