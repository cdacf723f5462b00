import { TextField } from '../design/text-field'
import { CopyButton } from './copy-button'
import styles from './link-field.module.css'

export interface LinkFieldProps {
  readonly label: string
  readonly link: string
}

/** A link to read, select and copy. */
export function LinkField({ label, link }: LinkFieldProps) {
  return (
    <div className={styles.row}>
      <div className={styles.field}>
        <TextField label={label} value={link} onChange={() => undefined} isReadOnly />
      </div>
      <CopyButton text={link} label={label} />
    </div>
  )
}
