import type { DocumentId } from '@maillage/shared/map/ids'
import type { Bus, BusMessage, BusSeat } from './bus'

/** Joins servers that live in one process: a lone server, and tests of several. */
export interface InProcessBus {
  /** The bus as one server sees it. */
  connect(): Bus
}

interface Seat {
  readonly bus: Bus
  readonly onMessage: (message: BusMessage) => void
}

export function openInProcessBus(): InProcessBus {
  const tables = new Map<DocumentId, Set<Seat>>()

  const sit = (document: DocumentId, seat: Seat): BusSeat => {
    const table = tables.get(document) ?? new Set()
    tables.set(document, table.add(seat))
    return {
      say(message) {
        const others = [...table].filter(({ bus }) => bus !== seat.bus)
        if (others.length === 0) return
        // In a turn of its own, as from a network; whoever has left meanwhile hears nothing.
        setImmediate(() => {
          for (const other of others) if (table.has(other)) other.onMessage(message)
        })
      },
      leave() {
        table.delete(seat)
        if (table.size === 0 && tables.get(document) === table) tables.delete(document)
      },
    }
  }

  return {
    connect() {
      const own = new Set<BusSeat>()
      const bus: Bus = {
        join(document, onMessage) {
          const seat = sit(document, { bus, onMessage })
          own.add(seat)
          return {
            say: seat.say,
            leave() {
              own.delete(seat)
              seat.leave()
            },
          }
        },
        async close() {
          for (const seat of own) seat.leave()
          own.clear()
        },
      }
      return bus
    },
  }
}
