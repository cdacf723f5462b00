import type { ReactNode } from 'react'

export interface FactProps {
  readonly label: string
  readonly children: ReactNode
}

/** One thing that is known, in a list of facts; nothing where it is not known. */
export function Fact({ label, children }: FactProps) {
  if (children === undefined || children === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
