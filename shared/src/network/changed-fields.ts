import type { Link } from '../map/link'
import type { PlacedActor } from '../map/plain-map'

/** A field that says something else after than before; what is absent is not there. */
export interface FieldChange {
  /** Such as `name`, or `agreement.end`. */
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Where it lies, who signed it and when change what nobody says of it. */
const NO_MEANING = [
  'id',
  'from',
  'to',
  'position',
  'isLocked',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'agreement',
]

/** What an actor or a link says otherwise, by field; lists without an order are equal in any. Both ends are paired elsewhere. */
export function changedFields(before: PlacedActor | Link, after: PlacedActor | Link): FieldChange[] {
  // Of an actor that is there today nobody says so.
  const fields = changes({ state: 'current', ...before }, { state: 'current', ...after }).filter(
    ({ field }) => !NO_MEANING.includes(field),
  )
  const agreements = ['agreement' in before && before.agreement, 'agreement' in after && after.agreement] as const
  // One that comes or goes is signed or ended, and told as that.
  if (!agreements[0] || !agreements[1]) return fields
  const parts = changes(agreements[0], agreements[1]).map((change) => ({
    ...change,
    field: `agreement.${change.field}`,
  }))
  return [...fields, ...parts]
}

function changes(before: object, after: object): FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)]
    if (canonical(was) === canonical(is)) return []
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(Array.isArray(value) ? [...new Set(value)].sort() : value)
}
