import { useEffect, useState } from 'react'
import { say } from '../design/messages'
import { RadioGroup } from '../design/radio-group'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import '../design/changes.css'
import { useMapFilter } from '../map-session/map-filter-context'
import type { MarkedMap } from '../map-session/map-marks'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { today } from '../map-session/today'
import styles from './moment-switch.module.css'
import { hasHistory, timeMarks } from './time-marks'
import { saidOnMap, useLiveMap } from './use-live-map'

const MOMENTS = ['before', 'now', 'aimed'] as const
type Moment = (typeof MOMENTS)[number]

/** Avant, aujourd’hui, visé: on maps that say anything of it. Who changes something is back in today, to see it. */
export function MomentSwitch({ marked }: { readonly marked: MarkedMap }) {
  const t = useTranslate()
  const { canEdit, edit } = useMapSession()
  const map = useLiveMap(saidOnMap)
  const { focus } = useMapFilter()
  const isInView = useStored(useFinding().shown) !== undefined
  const [moment, setMoment] = useState<Moment>('now')
  const isShown = moment !== 'now' || hasHistory(map)
  useEffect(() => marked.marks.set(timeMarks(map, moment, { today: today() })), [marked, map, moment])
  useEffect(() => {
    if (moment === 'now') return
    return edit.onUndoChange(() => {
      setMoment('now')
      say(t('moment.backToNow'))
    })
  }, [edit, moment, t])
  if (!isShown) return null
  return (
    <div
      className={styles.switch}
      data-moment={moment}
      data-beside-tools={canEdit || undefined}
      data-under-strip={focus !== undefined || isInView || undefined}
    >
      <RadioGroup<Moment>
        label={t('moment.label')}
        isLabelHidden
        look="segments"
        options={MOMENTS.map((value) => ({ value, text: t(`moment.${value}`) }))}
        value={moment}
        onChange={setMoment}
      />
      <p role="status" className="visually-hidden">
        {moment !== 'now' && t(`moment.told.${moment}`)}
      </p>
    </div>
  )
}
