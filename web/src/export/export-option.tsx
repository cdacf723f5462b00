import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import styles from './export-dialog.module.css'

export interface ExportOptionProps {
  readonly icon: ReactNode
  readonly title: string
  readonly note: string
  readonly isDisabled: boolean
  /** While a file is being made; the focus stays where it is. */
  readonly isPending: boolean
  onExport(): void
}

/** One format; pressing it downloads the file. */
export function ExportOption({ icon, title, note, isDisabled, isPending, onExport }: ExportOptionProps) {
  return (
    <Button className={styles.option ?? ''} isDisabled={isDisabled} isPending={isPending} onPress={onExport}>
      {icon}
      <span className={styles.words}>
        <span className={styles.format}>{title}</span>
        <span className={styles.note}>{note}</span>
      </span>
      <Download size={18} aria-hidden="true" />
    </Button>
  )
}
