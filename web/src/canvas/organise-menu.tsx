import { Group, Network, Workflow, X } from 'lucide-react'
import { Button } from '../design/button'
import { MenuAction, MenuActs, MenuButton } from '../design/menu'
import { useAfter } from '../design/use-after'
import { useTranslate } from '../i18n/use-translate'
import { useSelection } from '../map-session/selection'
import { useActorIds } from '../map-session/use-map'
import styles from './organise-menu.module.css'

import { useAsked } from './use-asked'
import { isSeveral, useOrganising } from './use-organising'

/** What takes less is not shown as under way. */
const UNSEEN_MS = 300

/** Places the selected actors anew, or all of them; a large map takes a moment, which is shown and can be stopped. */
export function OrganiseMenu() {
  const t = useTranslate()
  const { share, start, cancel } = useOrganising()
  useAsked({ spheres: () => start('spheres'), free: () => start('free') })
  const { actors: selected } = useSelection()
  const all = useActorIds()
  const isSlow = useAfter(UNSEEN_MS, share !== undefined)
  const isPossible = all.length > 1
  const title = () => {
    if (!isPossible) return t('organise.tooFew')
    return isSeveral(selected)
      ? t('organise.selected', { count: selected.size })
      : t('organise.all', { count: all.length })
  }
  return (
    <div className="floating-bar">
      <MenuButton
        trigger={
          <Button look="ghost" icon={<Workflow size={18} aria-hidden="true" />} aria-label={t('organise.button')}>
            <span className={styles.word}>{t('organise.button')}</span>
          </Button>
        }
        label={t('organise.button')}
        placement="top start"
      >
        <MenuActs title={title()}>
          <MenuAction icon={<Group size={16} />} isDisabled={!isPossible} onAction={() => start('spheres')}>
            {t('organise.spheres')}
          </MenuAction>
          <MenuAction icon={<Network size={16} />} isDisabled={!isPossible} onAction={() => start('free')}>
            {t('organise.free')}
          </MenuAction>
        </MenuActs>
      </MenuButton>
      {share !== undefined && isSlow && (
        <>
          <progress
            className={styles.progress}
            value={share}
            aria-label={t('organise.underWay', { percent: Math.round(share * 100) })}
          />
          <Button
            look="ghost"
            icon={<X size={18} aria-hidden="true" />}
            aria-label={t('organise.cancel')}
            onPress={cancel}
          />
        </>
      )}
    </div>
  )
}
