import pino, { type Logger } from 'pino'
import type { LogLevel } from './config'

export type Log = Logger

/** Where a key or a name would be if somebody logged a request or a record by mistake. */
const SECRETS = ['key', 'keyHash', 'link', 'links', 'name', 'label', 'authorization', 'cookie', 'url']

/**
 * JSON lines on the error output; the standard output is for people. Nothing here is personal or secret: route
 * patterns instead of addresses, ids instead of names. Written at once, so that the last line before a crash is there.
 */
export function openLog(level: LogLevel): Log {
  const paths = [...SECRETS, ...SECRETS.map((key) => `*.${key}`), ...SECRETS.map((key) => `*.headers.${key}`)]
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: '[secret]' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
