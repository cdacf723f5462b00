import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Cell } from '@maillage/shared/network/equity'
import { otherEnd } from '@maillage/shared/network/network'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { Button as PlainButton } from 'react-aria-components/Button'
import { Button } from '../design/button'
import { ComboBox } from '../design/combo-box'
import { LinkDrawing } from '../design/link-drawing'
import { SphereGlyph } from '../design/sphere-glyph'
import { useMediaQuery } from '../design/use-media-query'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useFindActors } from '../map-session/use-find-actors'
import { ShowButton } from './card'
import styles from './cell-bubble.module.css'
import { useMapNames } from './names'
import { useCoverTheme } from './use-cover-theme'
import { useWords } from './use-words'

export interface CellBubbleProps {
  readonly chantier: ActorId
  readonly theme: string
  readonly cell: Cell
  onClose(): void
}

/** What a chantier has on a theme, and what can be done where it has nothing. */
export function CellBubble({ chantier, theme, cell, onClose }: CellBubbleProps) {
  const { t } = useWords()
  const { view, canEdit } = useMapSession()
  const { actor } = useMapNames()
  const word = themeLabel(t, theme, view.ownWords())
  const cover = useCoverTheme(chantier, theme)
  const after = (change: () => void) => () => {
    change()
    onClose()
  }
  return (
    <div className={styles.bubble}>
      <h4 className={styles.title}>
        {actor(chantier)} · {word}
      </h4>
      {cell.kind === 'linked' && <CellLinks chantier={chantier} links={cell.links} word={word} onClose={onClose} />}
      {cell.kind === 'missing' && <p className={styles.text}>{t('indicators.cellMissing')}</p>}
      {cell.kind === 'not-concerned' && <p className={styles.text}>{t('indicators.cellSpared')}</p>}
      {canEdit && cell.kind === 'missing' && (
        <>
          <LinkTo chantier={chantier} theme={theme} onChoose={(other) => after(() => cover.linkTo(other))()} />
          <Button onPress={after(() => cover.spare(true))}>{t('indicators.notConcerned')}</Button>
        </>
      )}
      {canEdit && cell.kind === 'not-concerned' && (
        <Button onPress={after(() => cover.spare(false))}>{t('indicators.concernedAgain')}</Button>
      )}
    </div>
  )
}

interface CellLinksProps {
  readonly chantier: ActorId
  readonly links: readonly LinkId[]
  readonly word: string
  onClose(): void
}

function CellLinks({ chantier, links, word, onClose }: CellLinksProps) {
  const { t } = useWords()
  const { view } = useMapSession()
  const { actor } = useMapNames()
  const selection = useSelectionStore()
  const count = t('indicators.linkCount', { count: links.length })
  return (
    <>
      <ul>
        {links.map((id) => {
          const link = view.link(id)
          if (!link) return null
          const other = otherEnd(link, chantier)
          return (
            <li key={id}>
              <PlainButton
                className={styles.link ?? ''}
                aria-label={t('indicators.openLink', { name: actor(other) })}
                onPress={() => {
                  onClose()
                  selection.select({ links: new Set([id]) })
                }}
              >
                <SphereGlyph sphere={sphereOf(view.actor(other)?.type ?? '')} size={22} />
                <span>{actor(other)}</span>
                <LinkDrawing link={link} isOutward={link.from === chantier} width={50} />
              </PlainButton>
            </li>
          )
        })}
      </ul>
      <ShowButton behind={{ links, text: `${actor(chantier)}, ${word} : ${count}` }} />
    </>
  )
}

interface LinkToProps extends Pick<CellBubbleProps, 'chantier' | 'theme'> {
  onChoose(other: ActorId): void
}

/** Finds the other end by its name; who works on the theme comes first. */
function LinkTo({ chantier, theme, onChoose }: LinkToProps) {
  // A keyboard that comes up by itself would hide the other choice.
  const isTouch = useMediaQuery('(pointer: coarse)')
  const { t } = useWords()
  const { view } = useMapSession()
  const findActors = useFindActors()
  const worksOnIt = ({ value }: { readonly value: ActorId }) => view.actor(value)?.themes.includes(theme) === true
  const optionsFor = (typed: string) => {
    const found = findActors(typed, chantier)
    const first = found.filter(worksOnIt).map((option) => ({
      ...option,
      note: [option.note, t('indicators.worksOnTheme')].join(' · '),
    }))
    return [...first, ...found.filter((option) => !worksOnIt(option))]
  }
  return (
    <ComboBox
      label={t('indicators.linkTo')}
      placeholder={t('indicators.linkToPlaceholder')}
      optionsFor={optionsFor}
      emptyText={t('indicators.noActorFound')}
      onChoose={onChoose}
      opensOnTyping
      autoFocus={!isTouch}
    />
  )
}
