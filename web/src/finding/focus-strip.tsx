import { MOST_STEPS } from '@maillage/shared/map/steps'
import type { Surroundings } from '@maillage/shared/map/view-filter'
import { Minus, Plus } from 'lucide-react'
import { Button } from '../design/button'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import { useStored } from '../map-session/store'
import { useActor } from '../map-session/use-map'
import { useFinding } from './finding-context'
import styles from './finding-strip.module.css'

/** Around which actor the map is read, how far, and the way out. */
export function FocusStrip() {
  const filter = useMapFilter()
  const view = useStored(useFinding().shown)
  // What a view sets is told by the view, until somebody goes on from there.
  return filter.focus && filter !== view?.filter && <Strip focus={filter.focus} />
}

function Strip({ focus }: { readonly focus: Surroundings }) {
  const t = useTranslate()
  const store = useMapFilterStore()
  const actor = useActor(focus.actor)
  if (!actor) return null
  const { steps } = focus
  const reach = (next: number) => store.set({ ...store.read(), focus: { ...focus, steps: next } })
  return (
    <section className={styles.strip} aria-label={t('finding.focus')}>
      <span role="status">{t('finding.focusOn', { name: shownName(t, actor), steps })}</span>
      <Button
        look="ghost"
        icon={<Minus size={16} aria-hidden="true" />}
        aria-label={t('finding.fewerSteps')}
        isDisabled={steps <= 1}
        onPress={() => reach(steps - 1)}
      />
      <Button
        look="ghost"
        icon={<Plus size={16} aria-hidden="true" />}
        aria-label={t('finding.moreSteps')}
        isDisabled={steps >= MOST_STEPS}
        onPress={() => reach(steps + 1)}
      />
      <Button onPress={() => store.set({ ...store.read(), focus: undefined })}>{t('finding.leaveFocus')}</Button>
    </section>
  )
}
