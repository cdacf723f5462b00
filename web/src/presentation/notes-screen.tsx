import { ArrowLeft, ArrowRight, Eye, Hand, Map as MapIcon, Pause, Play, ScanEye } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { Logo } from '../design/logo'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { elapsedWords } from './elapsed'
import { stepWithin } from './key-act'
import { MiniMap } from './mini-map'
import styles from './notes-screen.module.css'
import { PreparerNotices } from './preparer-notices'
import { slidesPath } from './presentation-place'
import type { PresentationTerritory } from './presentation-territory'
import { Slide } from './slide'
import { useClock } from './use-clock'
import type { Deck } from './use-deck'
import { usePresentationKeys } from './use-presentation-keys'
import { type Projection, useProjection } from './use-projection'

export interface NotesScreenProps {
  readonly territory: PresentationTerritory
  readonly mapPath: string
  readonly deck: Deck
  readonly asked: number
}

/** The presenter's own window, which is not projected: what to say, what comes next, what time it is. */
export function NotesScreen({ territory, mapPath, deck, asked }: NotesScreenProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const projection = useProjection(territory)
  const { told, ask } = projection
  const count = deck.slides.length
  const step = stepWithin(told?.step ?? asked, count)
  const go = (next: number) => ask({ kind: 'go', step: stepWithin(next, count) })
  usePresentationKeys((act) => {
    if (act.kind === 'next' || act.kind === 'go') go(step + 1)
    else if (act.kind === 'previous') go(step - 1)
    else if (act.kind === 'first') go(0)
    else if (act.kind === 'last') go(count - 1)
    else if (act.kind === 'black' || act.kind === 'white') toggleScreen(projection, act.kind)
    else if (act.kind === 'laser' || act.kind === 'around') ask({ kind: act.kind })
  })
  return (
    <main id="main" className={styles.notes}>
      <title>{`${t('presentation.notesTitle')} · ${t('common.product')}`}</title>
      <header className={styles.header}>
        <Logo size={24} />
        <h1>{t('presentation.notesTitle')}</h1>
        <span className={styles.muted}>{t('presentation.notProjected')}</span>
        <Clock since={told?.since} />
      </header>
      <div role="status" className={styles.said}>
        <PreparerNotices deck={deck} step={step} />
        {projection.isClosed && <p>{t('presentation.projectionClosed')}</p>}
        {told !== undefined && told.asking > 0 && (
          <p className={styles.asking}>
            <Hand size={16} aria-hidden="true" />
            {t('presentation.asked', { count: told.asking })}
          </p>
        )}
      </div>
      <section className={styles.left}>
        <div className={styles.current}>
          <Slide scene={deck.scene(step)} step={step} count={count} isAround={told?.isAround === true} isPreview />
          {told !== undefined && told.screen !== 'map' && (
            <p className={styles.dark} data-screen={told.screen}>
              {t(told.screen === 'black' ? 'presentation.isBlack' : 'presentation.isWhite')}
            </p>
          )}
        </div>
        <Next deck={deck} step={step} />
      </section>
      <section className={styles.right}>
        <h2>{t('presentation.toSay')}</h2>
        {told?.notes ? (
          told.notes.split(/\n+/).map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, in their order.
            <p key={index}>{paragraph}</p>
          ))
        ) : (
          <p className={styles.muted}>{t('presentation.noNotes')}</p>
        )}
      </section>
      <footer className={styles.controls}>
        <Button
          size="large"
          icon={<ArrowLeft size={18} aria-hidden="true" />}
          isDisabled={step === 0}
          onPress={() => go(step - 1)}
        >
          {t('presentation.previous')}
        </Button>
        <Button size="large" look="filled" isDisabled={step === count - 1} onPress={() => go(step + 1)}>
          {t('presentation.next')}
          <ArrowRight size={18} aria-hidden="true" />
        </Button>
        <span className={styles.grow} />
        {projection.isClosed ? (
          <Button size="large" onPress={() => navigate(slidesPath(mapPath, step))}>
            {t('presentation.projectHere')}
          </Button>
        ) : (
          <Acts projection={projection} />
        )}
      </footer>
    </main>
  )
}

function toggleScreen({ told, ask }: Projection, wanted: 'black' | 'white'): void {
  ask({ kind: 'screen', screen: told?.screen === wanted ? 'map' : wanted })
}

function Acts({ projection }: { readonly projection: Projection }) {
  const t = useTranslate()
  const { told, ask } = projection
  const isBlack = told?.screen === 'black'
  return (
    <>
      <Button
        size="large"
        look={told?.isLaserOn ? 'highlight' : 'outline'}
        aria-pressed={told?.isLaserOn === true}
        icon={<ScanEye size={18} aria-hidden="true" />}
        onPress={() => ask({ kind: 'laser' })}
      >
        {t('presentation.laser')}
      </Button>
      <Button
        size="large"
        look={told?.isAround ? 'highlight' : 'outline'}
        aria-pressed={told?.isAround === true}
        icon={<MapIcon size={18} aria-hidden="true" />}
        onPress={() => ask({ kind: 'around' })}
      >
        {t('presentation.around')}
      </Button>
      <Button
        size="large"
        look={isBlack ? 'highlight' : 'outline'}
        aria-pressed={isBlack}
        icon={<Eye size={18} aria-hidden="true" />}
        onPress={() => toggleScreen(projection, 'black')}
      >
        {t('presentation.black')}
      </Button>
      <Button size="large" look="danger" onPress={() => ask({ kind: 'stop' })}>
        {t('presentation.stop')}
      </Button>
    </>
  )
}

function Next({ deck, step }: { readonly deck: Deck; readonly step: number }) {
  const t = useTranslate()
  const next = deck.slides[step + 1]
  if (!next) return <p className={styles.muted}>{t('presentation.lastView')}</p>
  return (
    <div className={styles.next}>
      <span className={styles.picture}>
        <MiniMap scene={deck.scene(step + 1)} />
      </span>
      <p>
        <span className={styles.muted}>
          {t('presentation.nextView', { step: step + 2, count: deck.slides.length })}
        </span>
        <b>{next.title}</b>
      </p>
    </div>
  )
}

/** The time of the day, and how long it takes; it can be held while somebody asks a question. */
function Clock({ since }: { readonly since: number | undefined }) {
  const t = useTranslate()
  const locale = useLocale()
  const now = useClock()
  const [held, setHeld] = useState({ forMs: 0, at: undefined as number | undefined })
  const isHeld = held.at !== undefined
  const elapsed = since === undefined ? 0 : (held.at ?? now) - since - held.forMs
  const toggle = () =>
    setHeld(({ forMs, at }) => (at === undefined ? { forMs, at: now } : { forMs: forMs + now - at, at: undefined }))
  return (
    <span className={styles.clock}>
      <span className={styles.muted} title={t('presentation.clock')}>
        {new Date(now).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}
      </span>
      <b title={t('presentation.elapsed')}>{elapsedWords(elapsed)}</b>
      <Button
        icon={isHeld ? <Play size={16} aria-hidden="true" /> : <Pause size={16} aria-hidden="true" />}
        onPress={toggle}
      >
        {t(isHeld ? 'presentation.resume' : 'presentation.pause')}
      </Button>
    </span>
  )
}
