import type { ActorId } from '@maillage/shared/map/ids'
import { Waypoints } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import styles from './around-button.module.css'

/** Reads the map around one actor, or all of it again. */
export function AroundButton({ id }: { readonly id: ActorId }) {
  const t = useTranslate()
  const store = useMapFilterStore()
  const isOn = useMapFilter().focus?.actor === id
  return (
    <div className={styles.around}>
      <Button
        icon={<Waypoints size={16} aria-hidden="true" />}
        onPress={() => store.set({ ...store.read(), focus: isOn ? undefined : { actor: id, steps: 1 } })}
      >
        {t(isOn ? 'finding.leaveAround' : 'finding.around')}
      </Button>
    </div>
  )
}
