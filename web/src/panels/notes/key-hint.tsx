import styles from './key-hint.module.css'

/** What keys do here, for those who have some. */
export function KeyHint({ text }: { readonly text: string }) {
  return <p className={styles.hint}>{text}</p>
}
