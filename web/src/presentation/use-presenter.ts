import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useMapSession } from '../map-session/map-session-context'
import { useNotesToSay } from '../map-session/use-notes-to-say'
import { type Slide, stepOf } from './deck'
import { type KeyAct, stepWithin } from './key-act'
import { notesPath, slidesPath, viewPath } from './presentation-place'
import type { PresentationTerritory } from './presentation-territory'
import type { Deck } from './use-deck'
import { useFullScreen } from './use-full-screen'
import { useNotesWindow } from './use-notes-window'
import { useAskingCount } from './use-presenters'
import { type Presenting, type Screen, usePresenting } from './use-presenting'
import { useTypedNumber } from './use-typed-number'

export interface PresenterOptions {
  readonly territory: PresentationTerritory
  readonly mapPath: string
  readonly deck: Deck
  /** From 0, as the address says; it may be too large. */
  readonly asked: number
}

/** Where a presentation is, and all that can be done with it. */
export interface PresenterState {
  readonly step: number
  readonly screen: Screen
  readonly isAround: boolean
  readonly isLaserOn: boolean
  /** What lies over the slide. */
  readonly open: 'none' | 'overview' | 'help'
  readonly typed: number | undefined
  /** People who would like to look around. */
  readonly asking: number
  readonly presenting: Presenting
  act(act: KeyAct): void
  go(step: number): void
  close(): void
}

type Acts = Readonly<Record<KeyAct['kind'], (digit: number) => void>>

/** Acts that leave a dark room dark. */
const IN_THE_DARK = new Set<KeyAct['kind']>(['black', 'white', 'laser', 'notes', 'fullScreen'])

export function usePresenter({ territory, mapPath, deck, asked }: PresenterOptions): PresenterState {
  const [, navigate] = useLocation()
  const { canEdit } = useMapSession()
  const { slides } = deck
  const stage = useStage()
  const { screen, setScreen, isAround, setAround, isLaserOn, setLaserOn, open, setOpen } = stage
  const go = (next: number) => {
    stage.reset()
    navigate(slidesPath(mapPath, stepWithin(next, slides.length)), { replace: true })
  }
  const step = useFollowedStep(slides, stepWithin(asked, slides.length), go)
  const slide = slides[step]
  const view = slide?.id ?? ''
  const presenting = usePresenting({ view, step, screen, isAround })
  const number = useTypedNumber()
  const leave = () => {
    presenting.end()
    navigate(mapPath)
  }
  // Browsers take the Escape that would close what is open.
  const fullScreen = useFullScreen(() => (open === 'none' ? leave() : setOpen('none')))
  const asking = useAskingCount()
  const notes = useNotesToSay(slide?.view?.id)
  const { since } = presenting
  const openNotes = useNotesWindow(
    territory,
    notesPath(mapPath, step),
    { step, screen, isLaserOn, isAround, notes, asking, since },
    (wish) => {
      if (wish.kind === 'go') go(wish.step)
      else if (wish.kind === 'screen') setScreen(wish.screen)
      else if (wish.kind === 'stop') leave()
      else run({ kind: wish.kind })
    },
  )
  const close = () => setOpen('none')
  const acts: Acts = {
    digit: (digit) => number.type(digit),
    go: () => go((number.take() ?? step + 2) - 1),
    next: () => go(step + 1),
    previous: () => go(step - 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    overview: () => setOpen('overview'),
    help: () => setOpen('help'),
    black: () => setScreen(screen === 'black' ? 'map' : 'black'),
    white: () => setScreen(screen === 'white' ? 'map' : 'white'),
    around: () => setAround(!isAround),
    laser: () => setLaserOn(!isLaserOn),
    fullScreen: fullScreen.toggle,
    notes() {
      fullScreen.expectEnd()
      openNotes()
    },
    edit: () => canEdit && navigate(view ? viewPath(mapPath, view) : mapPath),
    leave: () => number.take() === undefined && leave(),
  }
  const run = (meant: KeyAct) => acts[meant.kind](meant.kind === 'digit' ? meant.digit : 0)
  // A dark room is lit again before anything else happens in it.
  const act = (meant: KeyAct) => {
    if (screen === 'map' || IN_THE_DARK.has(meant.kind)) run(meant)
    else setScreen('map')
  }
  return { step, screen, isAround, isLaserOn, open, typed: number.typed, asking, presenting, act, go, close }
}

/** What is to be seen beside the step. */
function useStage() {
  const [screen, setScreen] = useState<Screen>('map')
  const [isAround, setAround] = useState(false)
  const [isLaserOn, setLaserOn] = useState(false)
  const [open, setOpen] = useState<PresenterState['open']>('none')
  const reset = () => {
    setScreen('map')
    setAround(false)
  }
  return { screen, setScreen, isAround, setAround, isLaserOn, setLaserOn, open, setOpen, reset }
}

/** Views may be moved or deleted while they are presented: one stays at the view that is shown. */
function useFollowedStep(slides: readonly Slide[], step: number, onMove: (step: number) => void): number {
  const shown = useRef({ id: slides[step]?.id ?? '', slides })
  const moved = useMemo(
    () => (slides === shown.current.slides ? step : stepOf(slides, shown.current.id, step)),
    [slides, step],
  )
  const move = useRef(onMove)
  useEffect(() => {
    move.current = onMove
    shown.current = { id: slides[moved]?.id ?? '', slides }
    if (moved !== step) move.current(moved)
  })
  return moved
}
