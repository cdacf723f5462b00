import type { ActorId } from '@maillage/shared/map/ids'
import styles from './link-handles.module.css'
import { useLinkGesture } from './use-link-gesture'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/**
 * Points on the four edges of a card from which a link is drawn to another card. For the mouse only: the
 * tool "Lien" and the key L do the same, so they are hidden from keyboards and screen readers.
 */
export function LinkHandles({ from }: { readonly from: ActorId }) {
  const gesture = useLinkGesture(from)
  return SIDES.map((side) => (
    <span key={side} className={`nodrag nopan ${styles.handle}`} data-side={side} aria-hidden="true" {...gesture} />
  ))
}
