import * as Y from 'yjs'

/** How hard it is for Yjs to put together a map, in whatever order its structs come. */
export interface ReaderLoad {
  /** Values that it passes at most until each has its place among those of its key. */
  readonly steps: number
  /** A value more under a key adds this much at most. */
  readonly stepsPerValue: number
  /** Values under one key at most. */
  readonly longest: number
}

export const NO_LOAD: ReaderLoad = { steps: 0, stepsPerValue: 0, longest: 0 }

/** A value that names none before it is looked for from the end and from the start, which is that much cheaper. */
export const STEP_BACK = 1 / 8
/** A collected piece may have any length, and nobody had to write so much. */
const LONGEST_PIECE = 50_000

/**
 * Measures it. The values of a key are a list in which each stands somewhere behind the one that it overwrote: what lies
 * between the two is what Yjs passes, or less while not all has come.
 */
export function measureLoad(doc: Y.Doc): ReaderLoad {
  let load = NO_LOAD
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      const isNewest = struct instanceof Y.Item && struct.parentSub !== null && struct.right === null
      if (!isNewest) continue
      const { steps, stepsPerValue, longest } = measureKey(doc, struct)
      load = {
        steps: load.steps + steps,
        stepsPerValue: Math.max(load.stepsPerValue, stepsPerValue),
        longest: Math.max(load.longest, longest),
      }
    }
  }
  return load
}

function measureKey(doc: Y.Doc, newest: Y.Item): ReaderLoad {
  if (newest.left === null) return { ...NO_LOAD, longest: lengthOf(newest) }
  const items: Y.Item[] = []
  for (let item: Y.Item | null = newest; item; item = item.left) items.push(item)
  items.reverse()

  const indexes = new Map(items.map((item, index) => [item, index]))
  const starts = [0]
  for (const item of items) starts.push((starts.at(-1) as number) + lengthOf(item))
  const all = starts.at(-1) as number
  /** How many more span this item than the one before it. */
  const spans = Array<number>(items.length + 1).fill(0)
  let steps = 0
  let first = 0
  for (const [index, item] of items.entries()) {
    const after = item.origin ? indexes.get(Y.getItem(doc.store, item.origin)) : -1
    if (after === undefined) continue
    if (after === -1) first += 1
    const passed = (starts[index] as number) - (starts[after + 1] as number)
    if (passed <= 0) continue
    steps += passed
    spans[after + 1] = (spans[after + 1] as number) + 1
    spans[index] = (spans[index] as number) - 1
  }
  const back = first > 1 ? first * STEP_BACK : 0
  return { steps: steps + back * all, stepsPerValue: most(spans) + back, longest: all }
}

function lengthOf({ length }: Y.Item): number {
  return Math.min(length, LONGEST_PIECE)
}

function most(differences: readonly number[]): number {
  let sum = 0
  let largest = 0
  for (const difference of differences) {
    sum += difference
    largest = Math.max(largest, sum)
  }
  return largest
}
