import { useStore } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { Button } from '../design/button'
import { Toolbar } from '../design/toolbar'
import { FindingBar } from '../finding/finding-bar'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, useSelection } from '../map-session/selection'
import { UndoButtons } from '../map-session/undo-buttons'
import { ZOOM } from './camera'
import { Minimap } from './minimap'
import { OrganiseMenu } from './organise-menu'
import { useAsked } from './use-asked'
import { useCamera } from './use-camera'
import { useLens } from './use-lens'
import styles from './view-bar.module.css'

const ZOOM_STEP = 1.25

/** The small map, one's own last actions and the zoom, below the map. */
export function ViewBar() {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const hasSelection = countSelected(useSelection()) > 0
  useLens()
  return (
    <div className={styles.bar} data-beside-panel={hasSelection || undefined}>
      <Toolbar className={styles.tools} aria-label={t('canvas.view')}>
        <Minimap />
        {canEdit && (
          <div className="floating-bar">
            <UndoButtons />
          </div>
        )}
        {canEdit && <OrganiseMenu />}
        <span className={styles.room} />
        <ZoomButtons />
      </Toolbar>
      {/* Beside the toolbar, which would take the arrows from the field. */}
      <div className={styles.finding}>
        <FindingBar />
      </div>
    </div>
  )
}

function ZoomButtons() {
  const t = useTranslate()
  const camera = useCamera()
  useAsked({ fit: camera.fit })
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const minZoom = useStore((state) => state.minZoom)
  return (
    <div className="floating-bar">
      <Button
        look="ghost"
        icon={<Minus size={18} />}
        aria-label={t('canvas.zoomOut')}
        isDisabled={percent <= Math.round(minZoom * 100)}
        onPress={() => camera.zoomBy(1 / ZOOM_STEP)}
      />
      <span className={styles.percent}>
        <Button look="ghost" aria-label={t('canvas.zoomReset', { percent })} onPress={() => camera.zoomTo(1)}>
          {t('canvas.zoomLevel', { percent })}
        </Button>
      </span>
      <Button
        look="ghost"
        icon={<Plus size={18} />}
        aria-label={t('canvas.zoomIn')}
        isDisabled={percent >= ZOOM.max * 100}
        onPress={() => camera.zoomBy(ZOOM_STEP)}
      />
      <Button look="ghost" icon={<Maximize size={18} />} aria-label={t('canvas.fit')} onPress={camera.fit} />
    </div>
  )
}
