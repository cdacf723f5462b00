import type { Zone } from '@maillage/shared/map/zone'
import type { CSSProperties } from 'react'

/** The colours of a zone or a note as CSS properties: those of its sphere, or of the paper that was chosen. */
export function paperColors({ sphere, color }: Pick<Zone, 'color'> & Partial<Pick<Zone, 'sphere'>>): CSSProperties {
  const colors = sphere
    ? { '--tint': `var(--${sphere}-tint)`, '--edge': `var(--${sphere}-edge)`, '--strong': `var(--${sphere})` }
    : { '--tint': `var(--paper-${color})`, '--edge': `var(--paper-${color}-edge)`, '--strong': 'var(--ink)' }
  return colors as CSSProperties
}
