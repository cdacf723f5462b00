import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { RadioGroup } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import { NO_MARKS } from '../map-session/map-marks'
import { useMapSession } from '../map-session/map-session-context'
import { ChangesReport } from './changes-report'
import { CompareRail } from './compare-rail'
import { type EvolutionPlace, type Stop, searchOf } from './evolution-place'
import styles from './evolution-reading.module.css'
import { FailedView, GoneView, NothingYetView } from './message-views'
import { pointingSelection } from './pointing-selection'
import { Split } from './split'
import { StillCanvas } from './still-canvas'
import { comparable, comparedStops } from './stops'
import { Timeline } from './timeline'
import { type ComparedMaps, isMissing, useComparison } from './use-comparison'
import { usePointed } from './use-pointed'
import { type ShownMap, useStillMap } from './use-still-map'
import { stopWords } from './version-words'
import type { ViewProps } from './view-props'

export interface CompareViewProps extends ViewProps {
  readonly place: Extract<EvolutionPlace, { kind: 'compare' }>
}

type Shown = 'before' | 'changes' | 'after'

/** Two versions, or one and today, on one map. */
export function CompareView(props: CompareViewProps) {
  const { territory, snapshots, place, paths } = props
  const t = useTranslate()
  const stops = useMemo(() => comparable(snapshots, [place.from, place.to]), [snapshots, place.from, place.to])
  const { view } = useMapSession()
  const asked = comparedStops(place, stops, view.lastChange()?.at)
  const isGone = isMissing(place.from, snapshots) || isMissing(place.to, snapshots)
  const state = useComparison(territory, isGone ? undefined : asked)
  if (isGone) return <GoneView paths={paths} />
  if (!asked) return <NothingYetView {...props} />
  switch (state.kind) {
    case 'loading':
      return <p className={styles.message}>{t('evolution.loading')}</p>
    case 'failed':
      return <FailedView sentence={t(problemKey(state.error))} paths={paths} />
    case 'ready':
      return <Compared {...props} asked={asked} compared={state.compared} />
    default:
      return state satisfies never
  }
}

interface ComparedProps extends CompareViewProps {
  /** What the handles stand on, which may still be on its way. */
  readonly asked: { readonly from: Stop; readonly to: Stop }
  readonly compared: ComparedMaps
}

function Compared(props: ComparedProps) {
  const { territory, snapshots, paths, canvas, asked, compared, onOpenVersions } = props
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<Shown>('changes')
  const shownMap = useShownMap(compared, shown)
  const still = useStillMap(territory.id, shownMap)
  const [current, point] = usePointed(still, compared)
  const show = (id: ActorId | LinkId) => {
    setShown('changes')
    point(id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does with what is chosen is the same each time.
  const selection = useMemo(() => pointingSelection(show), [still])
  const [from, to] = [asked.from, asked.to].map((stop) => stopWords(t, snapshots, stop)) as [string, string]
  const count = compared.comparison.rows.length
  const move = (next: { readonly from: Stop; readonly to: Stop }) =>
    navigate(paths.evolution + searchOf({ kind: 'compare', ...next }), { replace: true })
  return (
    <Split
      map={still && <StillCanvas {...{ still, selection }}>{canvas}</StillCanvas>}
      time={
        <Timeline
          mode="compare"
          onMode={() => navigate(paths.evolution + searchOf({ kind: 'time' }))}
          onOpenVersions={onOpenVersions}
          choice={<ShownChoice shown={shown} onChange={setShown} />}
        >
          <CompareRail snapshots={snapshots} compared={asked} onMove={move} />
        </Timeline>
      }
      panel={<ChangesReport {...props} from={from} to={to} current={current} onPoint={show} />}
      told={t('evolution.told', { from, to, count })}
    />
  )
}

function ShownChoice({ shown, onChange }: { readonly shown: Shown; onChange(shown: Shown): void }) {
  const t = useTranslate()
  return (
    <RadioGroup<Shown>
      label={t('evolution.shown')}
      isLabelHidden
      look="segments"
      options={[
        { value: 'before', text: t('evolution.before') },
        { value: 'changes', text: t('evolution.changes') },
        { value: 'after', text: t('evolution.after') },
      ]}
      value={shown}
      onChange={onChange}
    />
  )
}

function useShownMap({ comparison }: ComparedMaps, shown: Shown): ShownMap {
  return useMemo(() => {
    if (shown === 'before') return { map: comparison.before, marks: NO_MARKS }
    if (shown === 'after') return { map: comparison.after, marks: NO_MARKS }
    const { both, marks } = comparison
    return { map: both, marks: comparison.rows.length === 0 ? NO_MARKS : marks }
  }, [comparison, shown])
}
