import { Trash2 } from 'lucide-react'
import { Button } from '../design/button'
import { focusReading } from '../map-session/focus-places'
import type { Selection } from '../map-session/selection'
import { useRemoval } from '../map-session/use-removal'
import styles from './panel.module.css'

export interface DeleteButtonProps {
  readonly label: string
  readonly target: Partial<Selection>
}

/** Deletes, and the keyboard goes on with the map. */
export function DeleteButton({ label, target }: DeleteButtonProps) {
  const remove = useRemoval()
  return (
    <Button
      look="danger"
      icon={<Trash2 size={16} />}
      onPress={() => {
        remove(target)
        focusReading()
      }}
    >
      {label}
    </Button>
  )
}

/** The last thing in a panel: deletes what it shows. */
export function LastDeleteButton(props: DeleteButtonProps) {
  return (
    <div className={styles.last}>
      <DeleteButton {...props} />
    </div>
  )
}
