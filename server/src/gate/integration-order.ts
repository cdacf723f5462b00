import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import type { Clocks, DecodedUpdate, Struct } from './decoded-update'

export interface Integration {
  /** The structs in an order in which each finds what it builds on. */
  readonly order: readonly (Y.Item | Y.GC)[]
  /** The clients that move on, and the clock of their next struct. */
  readonly ends: Clocks
}

interface Section {
  readonly structs: readonly Struct[]
  next: number
  end: number
  isOpen: boolean
}

/**
 * How Yjs would integrate the update into a document that has everything in `known`; undefined when something is
 * missing, be it a predecessor, a neighbour, a parent or what is deleted. Structs that wait for others are never kept:
 * thousands of them, each missing one, cost Yjs minutes.
 */
export function integrationOrder(update: DecodedUpdate, known: Clocks): Integration | undefined {
  const integration = integrationOfOne(update, known) ?? integrationOfMany(update, known)
  if (!integration) return undefined
  for (const [client, ranges] of update.deletes) {
    const end = integration.ends.get(client) ?? known.get(client) ?? 0
    if (ranges.some(({ clock, len }) => clock + len > end)) return undefined
  }
  return integration
}

/** What nearly all updates are, one struct that needs none of its own; undefined for others, and when something is missing. */
function integrationOfOne({ structs }: DecodedUpdate, known: Clocks): Integration | undefined {
  if (structs.size !== 1) return undefined
  for (const [client, [struct, more]] of structs) {
    if (!struct || more || struct instanceof Y.Skip) return undefined
    const { clock } = struct.id
    const end = known.get(client) ?? 0
    if (clock > end || clock + struct.length <= end) return undefined
    if (struct instanceof Y.Item && missingNeighbour(struct, (id) => known.get(id) ?? 0)) return undefined
    return { order: [struct], ends: new Map([[client, clock + struct.length]]) }
  }
  return undefined
}

function integrationOfMany(update: DecodedUpdate, known: Clocks): Integration | undefined {
  const sections = new Map<number, Section>()
  for (const [client, structs] of update.structs) {
    sections.set(client, { structs, next: 0, end: known.get(client) ?? 0, isOpen: false })
  }
  const order: (Y.Item | Y.GC)[] = []
  for (const section of sections.values()) if (!integrate(section, sections, known, order)) return undefined

  const ends = new Map<number, number>()
  for (const [client, { end }] of sections) if (end > (known.get(client) ?? 0)) ends.set(client, end)
  return { order, ends }
}

/** Takes a section to its end, and others as far as it needs them. False when something is missing. */
function integrate(
  section: Section,
  sections: ReadonlyMap<number, Section>,
  known: Clocks,
  order: (Y.Item | Y.GC)[],
): boolean {
  const endOf = (client: number) => sections.get(client)?.end ?? known.get(client) ?? 0
  const stack = [{ section, until: Infinity }]
  section.isOpen = true
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const struct = top.section.structs[top.section.next]
    if (!struct || top.section.end >= top.until) {
      if (top.section.end < top.until && top.until !== Infinity) return false
      top.section.isOpen = false
      stack.pop()
      continue
    }
    if (!(struct instanceof Y.Skip)) {
      if (struct.id.clock > top.section.end) return false
      const missing = struct instanceof Y.Item ? missingNeighbour(struct, endOf) : undefined
      if (missing) {
        const other = sections.get(missing.client)
        // One that is open already waits for this one: a circle, which no honest client can make.
        if (!other || other.isOpen) return false
        other.isOpen = true
        stack.push({ section: other, until: missing.clock + 1 })
        continue
      }
      top.section.end = Math.max(top.section.end, struct.id.clock + struct.length)
      order.push(struct)
    }
    top.section.next += 1
  }
  return true
}

function missingNeighbour(item: Y.Item, endOf: (client: number) => number): Y.ID | undefined {
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (!(id instanceof Y.ID)) continue
    if (id.client === item.id.client && id.clock >= item.id.clock) {
      throw new Problem('change-refused', 'a struct that builds on a later one')
    }
    if (id.clock >= endOf(id.client)) return id
  }
  return undefined
}
