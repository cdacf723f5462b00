import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { Stop } from './evolution-place'
import { Rail } from './rail'
import { type Compared, comparable } from './stops'
import { versionDate, versionName } from './version-words'

export interface CompareRailProps {
  readonly snapshots: readonly SnapshotRecord[]
  readonly compared: Compared
  onMove(compared: Compared): void
}

/** The versions in order, today at the end, and a handle on each of the two that are compared. */
export function CompareRail({ snapshots, compared: { from, to }, onMove }: CompareRailProps) {
  const t = useTranslate()
  const locale = useLocale()
  const versions = comparable(snapshots, [from, to]).filter(({ isDamaged }) => !isDamaged)
  const ids: Stop[] = [...versions.map(({ id }) => id), 'now']
  const stops = [
    ...versions.map((version) => ({
      id: version.id,
      word: versionName(t, version),
      title: `${versionName(t, version)}, ${versionDate(locale, version)}`,
    })),
    { id: 'now', word: t('evolution.today'), title: t('evolution.today') },
  ]
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)]
  const last = ids.length - 1
  const at = (index: number): Stop => ids[index] ?? 'now'
  return (
    <Rail
      stops={stops}
      handles={[
        {
          label: t('evolution.from'),
          index: start,
          least: 0,
          most: end,
          onMove: (index) => index !== start && onMove({ from: at(index), to }),
        },
        {
          label: t('evolution.to'),
          index: end,
          least: start,
          most: last,
          onMove: (index) => index !== end && onMove({ from, to: at(index) }),
        },
      ]}
    />
  )
}
