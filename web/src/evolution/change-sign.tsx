import { ArrowDown, ArrowUp, Building2, EqualNot, type LucideIcon, Plus, Target, X } from 'lucide-react'
import type { RowGroup } from './change-rows'
import styles from './change-sign.module.css'

const ICONS: Readonly<Record<RowGroup, LucideIcon>> = {
  stronger: ArrowUp,
  added: Plus,
  planned: Target,
  weaker: ArrowDown,
  gone: X,
  changed: EqualNot,
  actors: Building2,
}

/** The mark of a kind of change in a list; its word stands beside it. */
export function ChangeSign({ group }: { readonly group: RowGroup }) {
  const Icon = ICONS[group]
  return (
    <span className={styles.sign} data-change={group} aria-hidden="true">
      <Icon size={13} strokeWidth={2.5} />
    </span>
  )
}
