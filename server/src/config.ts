import { resolve } from 'node:path'
import { looksLikeAccessKey } from '@maillage/shared/protocol/access-key'
import * as z from 'zod'
import { type Limits, readLimits } from './limits'

/** Everything the environment decides, checked and typed. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number
  readonly host: string
  /** Where people reach the server, without a slash at the end; absent, each request says it. */
  readonly publicUrl: string | undefined
  readonly dataDir: string
  readonly adminKey: string | undefined
  /** Origins, besides the server's own, whose pages may open a live connection. */
  readonly allowedOrigins: readonly string[]
  readonly trustProxy: boolean
  readonly logLevel: LogLevel
  /** Undefined when automatic versions are switched off. */
  readonly snapshotEveryMs: number | undefined
  /** Undefined when nothing is ever removed by itself. */
  readonly retentionDays: number | undefined
  readonly limits: Limits
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The configuration, or a sentence for each variable that is wrong. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly sentences: readonly string[] }

const MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535)

const PublicUrl = z
  .string()
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !['http:', 'https:'].includes(url.protocol)) return false
    return !text.includes('#') && !text.includes('?') && url.username === '' && url.password === ''
  })
  .transform((text) => new URL(text).href.replace(/\/+$/, ''))

/** What a URL fragment and a WebSocket subprotocol both carry as it is. */
const AdminKey = z.string().refine((key) => {
  return (key.startsWith('a_') && looksLikeAccessKey(key)) || /^[A-Za-z0-9._~-]{24,128}$/.test(key)
})

const Origins = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim().replace(/\/$/, '')))
  .transform((origins) => origins.filter((origin) => origin !== ''))
  .refine((origins) =>
    origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin.toLowerCase()),
  )
  .transform((origins) => origins.map((origin) => origin.toLowerCase()))

const YesOrNo = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')

const Interval = z
  .string()
  .regex(/^(never|[1-9]\d{0,4}[mhd])$/)
  .transform((text) => (text === 'never' ? undefined : Number.parseInt(text, 10) * MS[text.at(-1) as keyof typeof MS]))

const Days = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)

interface Variable<T> {
  readonly schema: z.ZodType<T, string>
  readonly default: T
  /** What the value should have been, after « n’est pas ». */
  readonly expected: string
  /** A secret is never printed. */
  readonly isSecret?: true
}

const variable = <T>(
  schema: z.ZodType<T, string>,
  defaultValue: NoInfer<T>,
  expected: string,
  options: Pick<Variable<T>, 'isSecret'> = {},
): Variable<T> => ({ schema, default: defaultValue, expected, ...options })

/** The table of variables. An empty one counts as absent, as container tools write it. */
const VARIABLES = {
  PORT: variable(Port, 3000, 'un port (un nombre entre 0 et 65535)'),
  HOST: variable(z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/), '0.0.0.0', 'une adresse d’écoute (par exemple 0.0.0.0)'),
  PUBLIC_URL: variable<string | undefined>(
    PublicUrl,
    undefined,
    'une adresse http(s) sans « # » ni « ? » (par exemple https://maillage.exemple.fr)',
  ),
  DATA_DIR: variable(
    z.string().refine((path) => !path.includes('\0')),
    './data',
    'un dossier',
  ),
  ADMIN_KEY: variable<string | undefined>(
    AdminKey,
    undefined,
    'une clé d’administration (24 à 128 lettres sans accent, chiffres, « . », « _ », « ~ » ou « - »)',
    { isSecret: true },
  ),
  ALLOWED_ORIGINS: variable<readonly string[]>(
    Origins,
    [],
    'une liste d’origines séparées par des virgules (par exemple https://intranet.exemple.fr)',
  ),
  TRUST_PROXY: variable(YesOrNo, false, '« true » ou « false »'),
  LOG_LEVEL: variable<LogLevel>(z.enum(LOG_LEVELS), 'info', `un niveau de journal (${LOG_LEVELS.join(', ')})`),
  SNAPSHOT_EVERY: variable<number | undefined>(Interval, MS.d, 'une durée (30m, 12h, 1d…) ou « never »'),
  RETENTION_DAYS: variable<number | undefined>(Days, undefined, 'un nombre de jours (un entier à partir de 1)'),
} as const

/** Named so that nobody believes that their data is in a database while it lies in a folder. */
const NOT_YET = {
  DATABASE_URL:
    'DATABASE_URL : cette version ne sait pas encore enregistrer dans une base PostgreSQL. ' +
    'Retirez cette variable pour enregistrer dans le dossier DATA_DIR.',
  REDIS_URL:
    'REDIS_URL : cette version ne sait pas encore fonctionner à plusieurs processus. ' +
    'Retirez cette variable pour démarrer un seul serveur.',
} as const

type VariableName = keyof typeof VARIABLES
type Values = { readonly [K in VariableName]: (typeof VARIABLES)[K]['default'] }

/** Reads the configuration; every wrong variable is told, not only the first. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): ConfigResult {
  const sentences: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { schema, default: defaultValue, expected, ...rest }] of Object.entries<Variable<unknown>>(
    VARIABLES,
  )) {
    const text = environment[name]?.trim() ?? ''
    const parsed = text === '' ? { success: true as const, data: defaultValue } : schema.safeParse(text)
    if (parsed.success) values[name] = parsed.data
    else
      sentences.push(`${name} : ${rest.isSecret ? 'la valeur donnée' : `« ${shorten(text)} »`} n’est pas ${expected}.`)
  }
  for (const [name, sentence] of Object.entries(NOT_YET)) if (environment[name]?.trim()) sentences.push(sentence)
  const limits = readLimits(environment.LIMITS ?? '')
  if (!limits.ok) sentences.push(...limits.sentences.map((sentence) => `LIMITS : ${sentence}`))
  return limits.ok && sentences.length === 0
    ? { ok: true, config: configOf(values as Values, limits.limits) }
    : { ok: false, sentences }
}

function configOf(values: Values, limits: Limits): Config {
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    dataDir: resolve(values.DATA_DIR),
    adminKey: values.ADMIN_KEY,
    allowedOrigins: values.ALLOWED_ORIGINS,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    snapshotEveryMs: values.SNAPSHOT_EVERY,
    retentionDays: values.RETENTION_DAYS,
    limits,
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
