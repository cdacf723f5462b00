import { setActorTheme } from '@maillage/shared/document/actors'
import { setLinkTheme } from '@maillage/shared/document/links'
import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { PressButton } from '../design/press-button'
import { SphereGlyph } from '../design/sphere-glyph'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, type Selection } from '../map-session/selection'
import { useAttempt } from '../map-session/use-attempt'
import { useActor, useMapVersion } from '../map-session/use-map'
import rowStyles from './actor-links.module.css'
import { DeleteButton } from './delete-button'
import styles from './panel.module.css'
import { PanelHeader } from './panel-header'
import { ThemeChips } from './theme-chips'

/** More names are not read one by one. */
const MOST_NAMES = 30

export interface SeveralPanelProps {
  readonly selection: Selection
  onOpen(selection: Partial<Selection>): void
  onClose(): void
}

/** Who is selected, and what can be done with all of them at once. */
export function SeveralPanel({ selection, onOpen, onClose }: SeveralPanelProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const names = [...selection.actors].slice(0, MOST_NAMES)
  const others = selection.actors.size - names.length
  return (
    <>
      <PanelHeader onClose={onClose}>
        <h2 className={styles.title}>{useCountSentence(selection)}</h2>
      </PanelHeader>
      <div className={`${styles.body} ${styles.stack}`}>
        {names.length > 0 && (
          <ul className={rowStyles.list}>
            {names.map((id) => (
              <li key={id}>
                <NameRow id={id} onOpen={() => onOpen({ actors: new Set([id]) })} />
              </li>
            ))}
          </ul>
        )}
        {others > 0 && <p className={styles.muted}>{t('panel.othersSelected', { count: others })}</p>}
        {canEdit && selection.actors.size + selection.links.size > 0 && <CommonThemes selection={selection} />}
        {canEdit && (
          <span className={styles.start}>
            <DeleteButton label={t('panel.deleteSelection')} target={selection} />
          </span>
        )}
      </div>
    </>
  )
}

function NameRow({ id, onOpen }: { readonly id: ActorId; onOpen(): void }) {
  const t = useTranslate()
  const actor = useActor(id)
  if (!actor) return null
  return (
    <PressButton className={rowStyles.row} onPress={onOpen}>
      <SphereGlyph sphere={sphereOf(actor.type)} size={24} />
      <span className={rowStyles.name}>{shownName(t, actor)}</span>
    </PressButton>
  )
}

/** The themes that all actors and links of a selection have; given to all or taken from all, as one step. */
function CommonThemes({ selection: { actors, links } }: Pick<SeveralPanelProps, 'selection'>) {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  useMapVersion()
  const items = [...[...actors].map((id) => view.actor(id)), ...[...links].map((id) => view.link(id))]
  const [first, ...rest] = items.filter((item) => item !== undefined)
  const common = (first?.themes ?? []).filter((theme) => rest.every(({ themes }) => themes.includes(theme)))
  const toggle = (theme: string, isIn: boolean) =>
    void attempt(() =>
      edit.run((map, author) => {
        for (const id of actors) if (view.actor(id)) setActorTheme(map, id, theme, isIn, author)
        for (const id of links) if (view.link(id)) setLinkTheme(map, id, theme, isIn, author)
      }),
    )
  return <ThemeChips themes={common} onToggle={toggle} />
}

function useCountSentence(selection: Selection): string {
  const t = useTranslate()
  const { actors, links, notes, zones } = selection
  if (notes.size + zones.size > 0) return t('notes.selected', { count: countSelected(selection) })
  if (links.size === 0) return t('panel.actorsSelected', { count: actors.size })
  if (actors.size === 0) return t('panel.linksSelected', { count: links.size })
  return t('panel.bothSelected', { actors: actors.size, links: links.size })
}
