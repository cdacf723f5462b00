import type { LucideIcon } from 'lucide-react'

/** What people take a map away for; formats are offered by it. */
export const PURPOSES = ['image', 'pdf', 'slides', 'table', 'data', 'text'] as const
export type Purpose = (typeof PURPOSES)[number]

/** What of the territory a file holds. */
export type ScopeKind = 'map' | 'lit' | 'selection' | 'view' | 'views'

/** What a person can choose of a format. */
export type OptionName = 'scale' | 'transparent' | 'frame' | 'paper' | 'notes' | 'table'

/** A kind of file that the dialog offers. It is made in the worker: see `makers.ts`. */
export interface ExportFormat<Id extends string = string> {
  readonly id: Id
  readonly purpose: Purpose
  readonly extension: string
  readonly icon: LucideIcon
  readonly scopes: readonly ScopeKind[]
  readonly options: readonly OptionName[]
  /** What it holds for those who may see it: the persons to call, or these and what presenters say. */
  readonly beside?: 'contacts' | 'contactsAndNotes'
}

export function format<const Id extends string>(definition: ExportFormat<Id>): ExportFormat<Id> {
  return definition
}
