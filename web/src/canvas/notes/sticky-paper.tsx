import { type NoteLayout, stickyPaths } from '../../drawing/note'
import styles from './note-view.module.css'

/** The paper of a sticky note with its folded corner. */
export function StickyPaper({ layout }: { readonly layout: Pick<NoteLayout, 'width' | 'height'> }) {
  const { paper, fold } = stickyPaths(layout)
  return (
    <svg className={styles.paper} width={layout.width} height={layout.height} aria-hidden="true">
      <path className={styles.sheet} d={paper} />
      <path className={styles.fold} d={fold} />
    </svg>
  )
}
