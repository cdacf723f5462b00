import type { Sphere } from '@maillage/shared/map/sphere'
import { SPHERES } from '@maillage/shared/map/sphere'
import { type LucideIcon, MousePointer2, Plus, Spline, SquareDashed, StickyNote, Type } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Toolbar } from '../design/toolbar'
import { PHONE, useMediaQuery } from '../design/use-media-query'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import { PlacingTool, type PlacingToolProps } from './notes/placing-tool'
import { SphereToken } from './sphere-token'
import type { Tool } from './tool'
import styles from './tool-palette.module.css'
import { useAsked } from './use-asked'
import { useTools } from './use-tools'

const TOOLS: readonly { kind: 'choose' | 'actor' | 'link'; icon: LucideIcon; word: MessageKey; tip: MessageKey }[] = [
  { kind: 'choose', icon: MousePointer2, word: 'canvas.choose', tip: 'canvas.chooseTip' },
  { kind: 'actor', icon: Plus, word: 'canvas.actor', tip: 'canvas.actorTip' },
  { kind: 'link', icon: Spline, word: 'canvas.link', tip: 'canvas.linkTip' },
]

const PLACING_TOOLS: readonly PlacingToolProps[] = [
  { kind: 'note', icon: StickyNote, word: 'notes.note', tip: 'notes.noteTip' },
  { kind: 'text', icon: Type, word: 'notes.text', tip: 'notes.textTip' },
  { kind: 'zone', icon: SquareDashed, word: 'notes.zone', tip: 'notes.zoneTip' },
]

/** What one creates with; the words are always there. Below the map on a phone. */
export function ToolPalette() {
  const t = useTranslate()
  const { tool } = useCanvas()
  const { take } = useTools()
  const takeByKey = (next: Tool) => () => take(next, { byKey: true })
  useAsked({
    actor: takeByKey({ kind: 'actor' }),
    link: takeByKey({ kind: 'link' }),
    note: takeByKey({ kind: 'note' }),
    zone: takeByKey({ kind: 'zone' }),
  })
  const current = useStored(tool)
  const isPhone = useMediaQuery(PHONE)
  // A key press has no place on the map: the new actor is then placed in the middle.
  const byKey = (event: MouseEvent) => event.detail === 0
  const sphere = current.kind === 'actor' ? current.sphere : undefined
  return (
    <Toolbar
      className={`floating-bar ${styles.palette}`}
      aria-label={t('canvas.toolbar')}
      orientation={isPhone ? 'horizontal' : 'vertical'}
    >
      {TOOLS.map(({ kind, icon: Icon, word, tip }) => (
        <button
          key={kind}
          type="button"
          className={styles.tool}
          title={t(tip)}
          aria-pressed={current.kind === kind && !sphere}
          onClick={(event) => take({ kind }, { byKey: byKey(event) })}
        >
          <Icon size={20} aria-hidden="true" />
          {t(word)}
        </button>
      ))}
      {PLACING_TOOLS.map((placing) => (
        <PlacingTool key={placing.kind} {...placing} />
      ))}
      {!isPhone && <Tokens chosen={sphere} />}
    </Toolbar>
  )
}

function Tokens({ chosen }: { readonly chosen: Sphere | undefined }) {
  const t = useTranslate()
  return (
    <>
      <hr className={styles.line} />
      <div className={styles.caption}>{t('canvas.dragCaption')}</div>
      <div className={styles.tokens}>
        {SPHERES.map((sphere) => (
          <SphereToken key={sphere} sphere={sphere} isChosen={sphere === chosen} />
        ))}
      </div>
    </>
  )
}
