import { Redo2, Undo2 } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from './map-session-context'
import { useCanRedo, useCanUndo } from './use-map'

/** Takes back what this person did last, or does it again. */
export function UndoButtons() {
  const t = useTranslate()
  const { edit } = useMapSession()
  return (
    <>
      <Button
        look="ghost"
        icon={<Undo2 size={18} />}
        aria-label={t('canvas.undoMine')}
        isDisabled={!useCanUndo()}
        onPress={() => edit.undo()}
      />
      <Button
        look="ghost"
        icon={<Redo2 size={18} />}
        aria-label={t('canvas.redoMine')}
        isDisabled={!useCanRedo()}
        onPress={() => edit.redo()}
      />
    </>
  )
}
