import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'

interface LimitRule {
  readonly default: number
  /** Below, nobody could work. */
  readonly least: number
  /** Above, it protects nothing. */
  readonly most: number
}

/** What the operator can set. A rate and its burst are what one connection may send in the long run and at once. */
const RULES = {
  messagesPerSecond: { default: 60, least: 10, most: 10_000 },
  messageBurst: { default: 200, least: 10, most: 100_000 },
  bytesPerSecond: { default: 256 << 10, least: 16 << 10, most: 1 << 30 },
  /** Enough for weeks of work without a connection at once, and for any work with one. */
  byteBurst: { default: 4 << 20, least: 64 << 10, most: 1 << 30 },
  awarenessPerSecond: { default: 15, least: 1, most: 60 },
  awarenessBurst: { default: 5, least: 1, most: 100 },
  awarenessBytes: { default: LIMITS.awarenessBytes, least: 500, most: 64 << 10 },
  territoryConnections: { default: 500, least: 1, most: 10_000 },
  processConnections: { default: 3_000, least: 1, most: 100_000 },
  /** A whole workshop sits behind one address. */
  addressConnections: { default: 300, least: 1, most: 100_000 },
  firstMessageMs: { default: 5_000, least: 1_000, most: 60_000 },
  /** The examples have to fit, or the first start would fail. */
  actors: { default: LIMITS.actors, least: 50, most: 100_000 },
  links: { default: LIMITS.links, least: 50, most: 500_000 },
  /** Each page that ever wrote on a map is one, for ever. At this number a change takes a browser ten milliseconds. */
  authors: { default: LIMITS.authors, least: 100, most: 1_000_000 },
  /** What every reader has to do for a map, beyond its size: a step is a third of a microsecond. */
  readerSteps: { default: 2_000_000, least: 10_000, most: 1_000_000_000 },
  documentBytes: { default: LIMITS.documentBytes, least: 256 << 10, most: 1 << 30 },
  frameBytes: { default: LIMITS.frameBytes, least: 64 << 10, most: 64 << 20 },
  /** A reader this far behind misses cursors. */
  slowReaderBytes: { default: 1 << 20, least: 64 << 10, most: 1 << 30 },
  /** Further behind, it misses the connection. */
  stuckReaderBytes: { default: 4 << 20, least: 64 << 10, most: 1 << 30 },
  /** Of a territory: of those that nobody named the oldest go, of those that somebody named no more are taken. */
  automaticSnapshots: { default: 50, least: 1, most: 10_000 },
  namedSnapshots: { default: 200, least: 1, most: 10_000 },
  failedKeysPerMinute: { default: 10, least: 1, most: 10_000 },
} as const satisfies Record<string, LimitRule>

export type LimitName = keyof typeof RULES
export type Limits = Readonly<Record<LimitName, number>>

const FIXED_LIMITS = ['views', 'fragments', 'importBytes', 'requestBytes'] as const

/** A limit in the metrics: those that can be set, and those that cannot. A burst is counted as its rate. */
export type CountedLimit = Exclude<LimitName, `${string}Burst`> | (typeof FIXED_LIMITS)[number]

/** A limit has stopped somebody. Counted where the failure is told to them. */
export class LimitReached extends Problem {
  constructor(
    readonly limit: CountedLimit,
    code: ProblemCode,
    detail?: string,
  ) {
    super(code, detail)
  }
}

const RULE_LIST = Object.entries<LimitRule>(RULES) as [LimitName, LimitRule][]

export const COUNTED_LIMITS: readonly CountedLimit[] = [
  ...RULE_LIST.map(([name]) => name).filter(isNoBurst),
  ...FIXED_LIMITS,
]

export const DEFAULT_LIMITS = Object.fromEntries(RULE_LIST.map(([name, rule]) => [name, rule.default])) as Limits

/** Of each pair, the first may not be more than the second. */
const ORDERED: readonly (readonly [LimitName, LimitName])[] = [
  // A frame that is more than the burst could never be sent.
  ['frameBytes', 'byteBurst'],
  ['slowReaderBytes', 'stuckReaderBytes'],
]

export type LimitsResult =
  | { readonly ok: true; readonly limits: Limits }
  | { readonly ok: false; readonly sentences: readonly string[] }

/** Reads `name=number name=number`; those that are not named keep their default. A sentence for each that is wrong. */
export function readLimits(text: string): LimitsResult {
  const given = new Map<LimitName, number>()
  const sentences: string[] = []
  for (const item of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const sentence = readLimit(item, given)
    if (sentence !== undefined) sentences.push(sentence)
  }
  const limits: Limits = { ...DEFAULT_LIMITS, ...Object.fromEntries(given) }
  for (const [less, more] of ORDERED) {
    if (limits[less] <= limits[more]) continue
    sentences.push(`« ${less} » (${limits[less]}) ne peut pas dépasser « ${more} » (${limits[more]}).`)
  }
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, limits }
}

/** Adds one to those that are given, or says what is wrong with it. */
function readLimit(item: string, given: Map<LimitName, number>): string | undefined {
  const [name = '', value = '', ...rest] = item.slice(0, 80).split('=')
  if (name === '' || value === '' || rest.length > 0) {
    return `« ${item.slice(0, 80)} » n’est pas de la forme nom=nombre (par exemple actors=8000).`
  }
  if (!isLimitName(name)) {
    return `« ${name} » n’est pas une limite. Il y a : ${RULE_LIST.map(([known]) => known).join(', ')}.`
  }
  const { least, most } = RULES[name]
  const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) return `« ${item} » n’est pas un nombre entier entre ${least} et ${most}.`
  if (given.has(name)) return `« ${name} » est donnée deux fois.`
  given.set(name, number)
  return undefined
}

function isNoBurst(name: LimitName): name is Exclude<LimitName, `${string}Burst`> {
  return !name.endsWith('Burst')
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(RULES, name)
}
