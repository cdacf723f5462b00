import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { COUNTED_LIMITS, type CountedLimit } from './limits'
import type { Gauges } from './sync/gauges'
import type { SyncMetrics } from './sync/sync-observer'

/** What an HTTP answer was, without who asked. */
export interface AnsweredRequest {
  readonly method: string
  /** The route's pattern, never the path that was asked: ids would make a series each. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

export interface Metrics {
  readonly registry: Registry
  readonly sync: SyncMetrics
  observeRequest(request: AnsweredRequest): void
  limitHit(limit: CountedLimit): void
  /** Reads the rooms whenever the metrics are asked for. */
  watchRooms(read: () => Gauges): void
  /** Counts the damaged maps whenever the metrics are asked for. */
  watchDamage(count: () => Promise<number>): void
}

/** A registry of its own, so that two servers in one process (tests) do not share counters. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'maillage_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const syncEvents = new Counter({
    name: 'maillage_sync_events_total',
    help: 'What happened on live connections; the code says why one was refused or closed',
    labelNames: ['event', 'code'] as const,
    registers,
  })
  const limitsHit = new Counter({
    name: 'maillage_limits_hit_total',
    help: 'How often a limit has stopped or slowed somebody',
    labelNames: ['limit'] as const,
    registers,
  })
  // All are shown from the start: an alert on one that is not there yet would miss its first hit.
  for (const limit of COUNTED_LIMITS) limitsHit.inc({ limit }, 0)
  // Found anew, the series of its labels would cost more than the change that is counted.
  const eventCounters = new Map<string, Counter.Internal>()
  const eventCounter = (event: string, code: string) => {
    const key = `${event} ${code}`
    const known = eventCounters.get(key) ?? syncEvents.labels({ event, code })
    eventCounters.set(key, known)
    return known
  }
  const limitHit = (limit: CountedLimit) => limitsHit.inc({ limit })
  return {
    registry,
    sync: { count: (event, labels, times = 1) => eventCounter(event, labels?.code ?? '').inc(times), limitHit },
    limitHit,
    observeRequest({ method, route, status, ms }) {
      durations.observe({ method, route, status: String(status) }, ms / 1000)
    },
    watchRooms(read) {
      const watch = (name: string, help: string, measure: (gauges: Gauges) => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(measure(read()))
          },
        })
      watch('maillage_rooms', 'Maps that are open', ({ rooms }) => rooms)
      watch('maillage_peers', 'Live connections', ({ peers }) => peers)
      watch('maillage_unsaved_bytes', 'Changes that are not on stable storage yet', ({ unsavedBytes }) => unsavedBytes)
      watch('maillage_unread_bytes', 'Sent to connections that have not read it yet', ({ unreadBytes }) => unreadBytes)
      watch('maillage_failing_rooms', 'Maps that cannot be stored now', ({ failingRooms }) => failingRooms)
    },
    watchDamage(count) {
      new Gauge({
        name: 'maillage_damaged_maps',
        help: 'Maps of which a part could not be read, and nobody has said yet that they know',
        registers,
        async collect() {
          this.set(await count())
        },
      })
    },
  }
}
