import type { CountedLimit } from '../limits'

/** What is counted, for whoever runs the server. Labels are codes, never ids of people. */
export type SyncCounter =
  | 'joined'
  | 'refused'
  | 'closed'
  | 'updates'
  | 'updates_dropped'
  | 'awareness_dropped'
  | 'storage_failures'
  | 'compactions'
  | 'compaction_failures'

export interface SyncMetrics {
  count(name: SyncCounter, labels?: Readonly<Record<string, string>>, times?: number): void
  limitHit(limit: CountedLimit): void
}

/** What pino offers. Never given keys, names or content. */
export interface SyncLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export interface SyncObserver {
  readonly metrics: SyncMetrics
  readonly log: SyncLog
}
