import type { CSSProperties } from 'react'
import type { Peer } from '../../map-session/presence'

/** The colour of a person, for what is drawn in it. */
export function colorOf({ color }: Pick<Peer, 'color'>): CSSProperties {
  return { '--person': `var(--person-${color})` } as CSSProperties
}
