import type { ReactNode } from 'react'
import { ShowButton } from './card'
import styles from './facts.module.css'
import type { Behind } from './indicator-page'

/** A sentence with its number, and the way to what is behind it. */
export function Fact({ behind, children }: { readonly behind?: Behind; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <p>{children}</p>
      {behind && <ShowButton behind={behind} />}
    </div>
  )
}
