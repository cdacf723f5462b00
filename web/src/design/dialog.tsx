import { Coming } from './coming'
import { later, useLater } from './later'
import type { SheetProps } from './sheet'

const sheet = later(() => import('./sheet'))

export interface DialogProps extends SheetProps {
  readonly isOpen: boolean
}

/** A modal sheet: centred on a screen, from the bottom on a phone. */
export function Dialog({ isOpen, ...props }: DialogProps) {
  const part = useLater(sheet, isOpen, props.onClose)
  if (!isOpen) return null
  return part ? <part.Sheet {...props} /> : <Coming />
}
