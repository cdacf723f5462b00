import { useMemo } from 'react'
import styles from './qr-code.module.css'
import { drawQr } from './qr-path'

export interface QrCodeProps {
  readonly text: string
  readonly label: string
}

/** A link as a code for cameras, dark on white in every theme. It fills its place. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawQr(text), [text])
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.paper} width={size} height={size} />
      <path className={styles.ink} d={path} />
    </svg>
  )
}
