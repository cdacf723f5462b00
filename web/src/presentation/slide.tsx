import type { View } from '@maillage/shared/map/view'
import { type CSSProperties, type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { Logo } from '../design/logo'
import type { Box } from '../drawing/geometry'
import { currentMeasureText, onMeasureTextChange } from '../drawing/measure-text'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import type { MapReading } from '../map-session/map-reading'
import { markedTitle } from './deck'
import { isLit } from './is-lit'
import { MovingMap } from './moving-map'
import { type RoomLayout, roomLayout } from './room-layout'
import { arrangementFor, type Scales, scalesFor, slideUnit, textSizes } from './room-size'
import type { Scene } from './scene'
import styles from './slide.module.css'
import { SlideFoot } from './slide-foot'
import { SlideLegend } from './slide-legend'
import { SlideList } from './slide-list'
import { useFit } from './use-fit'
import { useSize } from './use-size'

export interface SlideProps {
  readonly scene: Scene
  readonly step: number
  readonly count: number
  /** Whether all of the map is shown around what the view lights. */
  readonly isAround: boolean
  /** Whether it is the slide of a projector in small, whatever room there is. */
  readonly isPreview?: boolean
  /** Over the map, told where things stand on it. */
  readonly over?: (layout: RoomLayout) => ReactNode
}

/** One view for a room: what is said at the left, the lit part of the map at the right; on a phone one under the other. */
export function Slide({ scene, step, count, isAround, isPreview = false, over }: SlideProps) {
  const t = useTranslate()
  const [root, screen] = useSize<HTMLElement>()
  const [stage, stageSize] = useSize<HTMLDivElement>()
  const texts = useFit<HTMLDivElement>()
  const arrangement = screen && !isPreview ? arrangementFor(screen) : 'beside'
  const scales = screen && scalesFor(screen, arrangement)
  const layout = useRoomLayout(scene, isAround, scales, stageSize)
  const { view, title } = scene.slide
  const lead = view?.lead ?? ''
  const sizes = textSizes(title, lead)
  const [before, marked, after] = markedTitle(title, view?.highlight)
  const unit = screen ? slideUnit(screen) : 0
  const style = { '--unit': unit, '--u': `${unit}px`, '--title': sizes.title, '--lead': sizes.lead } as CSSProperties
  return (
    <article
      ref={root}
      className={styles.slide}
      data-arrangement={arrangement}
      data-preview={isPreview || undefined}
      // What does not fit in a hand is read by keys too.
      tabIndex={arrangement === 'stacked' ? 0 : undefined}
      style={style}
    >
      <p className={styles.place}>
        <span className={styles.logo}>
          <Logo size={32} />
        </span>
        {scene.place}
      </p>
      <div ref={texts} className={styles.texts}>
        <h1 className={styles.title}>
          <Words text={before} />
          {marked && (
            <mark className={marked.length <= SHORT ? styles.whole : undefined}>
              <Words text={marked} />
            </mark>
          )}
          <Words text={after} />
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {view?.legend !== false && layout && <SlideLegend scene={scene} layout={layout} isAround={isAround} />}
        {scene.figures.length > 0 && (
          <dl className={styles.figures} aria-label={t('presentation.figures')}>
            {scene.figures.map(({ id, value, words }) => (
              <div key={id}>
                <dt>{words}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {layout && <Unnamed layout={layout} lit={isAround ? undefined : scene.lit} />}
      <div ref={stage} className={styles.stage}>
        {layout && <MovingMap scene={scene} layout={layout} isAround={isAround} />}
        {layout && over?.(layout)}
      </div>
      <SlideList scene={scene} />
      <SlideFoot {...{ step, count, arrangement }} title={view && title} source={scene.source} />
    </article>
  )
}

function useRoomLayout(
  scene: Scene,
  isAround: boolean,
  scales: Scales | undefined,
  stage: ReturnType<typeof useSize>[1],
): RoomLayout | undefined {
  const measure = useSyncExternalStore(onMeasureTextChange, currentMeasureText)
  const { smallest, largest } = scales ?? {}
  return useMemo(() => {
    if (smallest === undefined || largest === undefined || !stage || stage.width === 0 || stage.height === 0)
      return undefined
    const { map, whole, labels, lit, slide } = scene
    return roomLayout({
      map,
      whole,
      labels,
      measure,
      stage,
      lit: isAround ? undefined : lit,
      isRestNamed: slide.view?.names === 'all',
      isRestHidden: !isAround && slide.view?.rest === 'hide',
      area: isAround ? undefined : boxOf(slide.view?.camera),
      scales: { smallest, largest },
    })
  }, [scene, isAround, smallest, largest, stage, measure])
}

function boxOf(area: View['camera']): Box | undefined {
  if (!area) return undefined
  const [x, y, width, height] = area
  return { x, y, width, height }
}

/** So many characters stay on one line. */
const SHORT = 16

/** Words with a short end behind a hyphen, such as « Emergence-s », are not parted there. */
function Words({ text }: { readonly text: string }) {
  return text.split(/(\S+-\S{1,2}(?!\S))/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={part} className={styles.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

interface UnnamedProps {
  readonly layout: RoomLayout
  readonly lit: MapReading | undefined
}

/** Who is drawn without a name, where a small screen has no room for it. */
function Unnamed({ layout, lit }: UnnamedProps) {
  const t = useTranslate()
  const names = layout.cards.flatMap(({ actor, form }) =>
    form === 'shape' && isLit(lit, actor.id) ? [shownName(t, actor)] : [],
  )
  if (names.length === 0) return null
  return (
    <p className={styles.unnamed} aria-hidden="true">
      {t('presentation.alsoShown', { names: names.join(', ') })}
    </p>
  )
}
