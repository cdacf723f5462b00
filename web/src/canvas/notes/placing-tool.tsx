import type { LucideIcon } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { MessageKey } from '../../i18n/fr/catalogue'
import { useTranslate } from '../../i18n/use-translate'
import { useStored } from '../../map-session/store'
import { useCanvas } from '../canvas-context'
import styles from '../tool-palette.module.css'
import { useTokenDrag } from '../use-token-drag'
import { useTools } from '../use-tools'
import { usePutDown } from './use-put-down'

const GHOST_SIZE = 26

export interface PlacingToolProps {
  readonly kind: 'note' | 'text' | 'zone'
  readonly icon: LucideIcon
  readonly word: MessageKey
  readonly tip: MessageKey
}

/** A tool to take in hand, or to drag onto the map, where it puts down what it makes. */
export function PlacingTool({ kind, icon: Icon, word, tip }: PlacingToolProps) {
  const t = useTranslate()
  const { tool } = useCanvas()
  const { take } = useTools()
  const putDown = usePutDown()
  const isInHand = useStored(tool).kind === kind
  const { ghost, wasDragged, gesture } = useTokenDrag((place) => putDown.withTool({ kind }, place))
  return (
    <>
      <button
        type="button"
        className={`${styles.tool} ${styles.draggable}`}
        title={t(tip)}
        aria-pressed={isInHand}
        onClick={(event: MouseEvent) => {
          if (!wasDragged()) take({ kind }, { byKey: event.detail === 0 })
        }}
        {...gesture}
      >
        <Icon size={20} aria-hidden="true" />
        {t(word)}
      </button>
      {ghost && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${ghost.x - GHOST_SIZE / 2}px, ${ghost.y - GHOST_SIZE / 2}px)` }}
        >
          <Icon size={GHOST_SIZE} aria-hidden="true" />
        </div>
      )}
    </>
  )
}
