import { ClipboardPaste, Plus } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { useActorIds } from '../map-session/use-map'
import { useCanvas } from './canvas-context'
import styles from './empty-map.module.css'
import { useAnnotationNodes } from './notes/use-annotation'
import { useCamera } from './use-camera'
import { useTools } from './use-tools'

/** What an empty map says: what to do first, to those who may. */
export function EmptyMap() {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const { composing, listing } = useCanvas()
  const camera = useCamera()
  const { composeNearby } = useTools()
  const isComposing = Boolean(useStored(composing))
  const hasAnnotations = useAnnotationNodes().length > 0
  const isEmpty = useActorIds().length === 0 && !hasAnnotations
  if (!isEmpty || isComposing) return null
  const openListing = () => {
    const { x, y } = camera.middle()
    listing.set({ position: [x, y], text: '' })
  }
  if (!canEdit) return <p className={styles.plain}>{t('canvas.emptyForViewers')}</p>
  return (
    <div className={styles.empty}>
      <Sketch />
      <h2 className={styles.title}>{t('canvas.emptyTitle')}</h2>
      <p className={styles.text}>{t('canvas.emptyText')}</p>
      <span className={styles.act}>
        <Button look="filled" size="large" icon={<Plus size={18} aria-hidden="true" />} onPress={() => composeNearby()}>
          {t('canvas.emptyAdd')}
          <kbd className={styles.key}>A</kbd>
        </Button>
        <Button size="large" icon={<ClipboardPaste size={18} aria-hidden="true" />} onPress={openListing}>
          {t('listing.open')}
        </Button>
      </span>
    </div>
  )
}

/** Two actors that are not there yet, and the question between them. */
function Sketch() {
  const t = useTranslate()
  return (
    <div className={styles.sketch} aria-hidden="true">
      <svg width="460" height="90" viewBox="0 0 460 90" aria-hidden="true">
        <path className={styles.curve} d="M120 92C190 40 270 40 340 92" />
      </svg>
      <span className={styles.question}>{t('canvas.emptyBetween')}</span>
      <span className={styles.ghost}>{t('canvas.emptyFirst')}</span>
      <span className={styles.ghost}>{t('canvas.emptySecond')}</span>
    </div>
  )
}
