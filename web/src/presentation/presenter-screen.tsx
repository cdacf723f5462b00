import { useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import blank from './blank.module.css'
import { type KeyAct, keyAct } from './key-act'
import { KeysSheet } from './keys-sheet'
import { LaserPointer } from './laser-pointer'
import { Overview } from './overview'
import { PresenterControls } from './presenter-controls'
import { PresenterNotices } from './presenter-notices'
import styles from './presenter-screen.module.css'
import { Slide } from './slide'
import { useAwake } from './use-awake'
import { usePresentationKeys } from './use-presentation-keys'
import { type PresenterOptions, type PresenterState, usePresenter } from './use-presenter'
import { useSwipe } from './use-swipe'

/** A presentation as the room sees it, led by whoever is here. */
export function PresenterScreen(options: PresenterOptions) {
  const { territory, deck } = options
  const t = useTranslate()
  const state = usePresenter(options)
  const { step, screen, isAround, isLaserOn, open, act } = state
  usePresentationKeys(act)
  const isAwake = useAwake(isTurningPage) || open !== 'none'
  const root = useRef<HTMLElement>(null)
  useEffect(() => root.current?.focus(), [])
  const swipe = useSwipe({
    onNext: () => act({ kind: 'next' }),
    onPrevious: () => act({ kind: 'previous' }),
    onTap: (share) => !isLaserOn && act({ kind: share < BACK_SHARE ? 'previous' : 'next' }),
  })
  const title = t('presentation.title', { name: territory.name })
  return (
    <main
      ref={root}
      id="main"
      tabIndex={-1}
      className={styles.screen}
      data-awake={isAwake || undefined}
      aria-label={title}
    >
      <title>{`${title} · ${t('common.product')}`}</title>
      <Announcement {...options} state={state} />
      <div className={styles.turn} {...swipe}>
        <Slide
          scene={deck.scene(step)}
          step={step}
          count={deck.slides.length}
          isAround={isAround}
          over={(layout) => isLaserOn && <LaserPointer layout={layout} onPoint={state.presenting.point} />}
        />
        {screen !== 'map' && <div className={blank.screen} data-screen={screen} />}
      </div>
      <Foot {...options} state={state} />
      {open === 'overview' && <Overview deck={deck} step={step} onClose={state.close} onGo={state.go} />}
      {open === 'help' && <KeysSheet onClose={state.close} />}
    </main>
  )
}

/** A tap at the left goes back, as on a phone. */
const BACK_SHARE = 0.25

const TURNING = new Set<KeyAct['kind']>(['next', 'previous', 'first', 'last', 'black', 'white', 'digit', 'go'])

function isTurningPage(event: KeyboardEvent): boolean {
  const meant = keyAct(event)
  return meant !== undefined && TURNING.has(meant.kind)
}

type PartProps = PresenterOptions & { readonly state: PresenterState }

function Announcement({ deck, state: { step, screen } }: PartProps) {
  const t = useTranslate()
  const { slides } = deck
  const said = {
    map: t('presentation.announce', { step: step + 1, count: slides.length, title: slides[step]?.title ?? '' }),
    black: t('presentation.isBlack'),
    white: t('presentation.isWhite'),
  }
  return (
    <p role="status" className="visually-hidden">
      {said[screen]}
    </p>
  )
}

function Foot({ deck, state }: PartProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const { step, typed, isLaserOn, isAround, asking, presenting, act } = state
  return (
    <div className={styles.foot}>
      {typed !== undefined && <p className={styles.typed}>{t('presentation.typed', { number: typed })}</p>}
      <PresenterNotices deck={deck} other={presenting.other} asking={asking} />
      <PresenterControls {...{ step, canEdit, isLaserOn, isAround }} count={deck.slides.length} onAct={act} />
    </div>
  )
}
