import { PROGRAMMES } from '@maillage/shared/map/actor'
import { useId } from 'react'
import { Checkbox } from '../design/checkbox'
import { ToggleChip } from '../design/toggle-chip'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import styles from './panel.module.css'
import type { ActorFieldProps } from './use-update-actor'

/** What the actor is for the territory: what its card shows beside name and type. */
export function ActorRoles({ actor, update }: ActorFieldProps) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const [roles, programmes] = [useId(), useId()]
  return (
    <>
      <fieldset className={styles.fieldset} aria-labelledby={roles}>
        <span id={roles} className={styles.label}>
          {t('panel.roles')}
        </span>
        <div className={styles.checks}>
          <Checkbox isSelected={actor.isCarrier} onChange={(isCarrier) => update({ isCarrier })}>
            {t('panel.isCarrier')}
          </Checkbox>
          <Checkbox isSelected={actor.isFunder} onChange={(isFunder) => update({ isFunder })}>
            {t('panel.isFunder')}
          </Checkbox>
        </div>
      </fieldset>
      <fieldset className={styles.fieldset} aria-labelledby={programmes}>
        <span id={programmes} className={styles.label}>
          {t('panel.programmes')}
        </span>
        <div className={styles.chips}>
          {PROGRAMMES.map((programme) => (
            <ToggleChip
              key={programme}
              isSelected={actor.programmes.includes(programme)}
              onChange={(isIn) => edit.setActorProgramme(actor.id, programme, isIn)}
            >
              {t(`programme.${programme}`)}
            </ToggleChip>
          ))}
        </div>
      </fieldset>
    </>
  )
}
