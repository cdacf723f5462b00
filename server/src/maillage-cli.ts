import { parseArgs } from 'node:util'
import { Problem } from '@maillage/shared/protocol/problems'
import { localUrl } from './cli/banner'
import type { ExportOptions } from './cli/export-verb'
import { VERBS, type Verb } from './cli/verbs'
import { OperatorError } from './cli/workplace'
import { type Config, readConfig } from './config'
import { openEmbeddedStorage } from './storage/embedded-storage'
import { DataFolderError } from './storage/operator'

const STOP_FIRST = 'Si le serveur tourne, arrêtez-le d’abord : cet outil a besoin du dossier de données pour lui seul.'

await main(readCommand(process.argv.slice(2)))

interface Command {
  readonly name: string | undefined
  readonly values: readonly string[]
  readonly options: ExportOptions
}

async function main({ name, values, options }: Command): Promise<void> {
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (name === 'help' || name === '--help') return console.log(usage())
  const isUsable =
    verb && values.length === verb.parameters.length && (verb.options || Object.keys(options).length === 0)
  if (!isUsable) return refuse(usage())
  const read = readConfig()
  if (!read.ok) return refuse(...read.sentences)
  try {
    if (!(await runVerb(verb, { name, values, options }, read.config))) process.exitCode = 1
  } catch (error) {
    refuse(sentenceOf(error))
  }
}

/** Options may stand anywhere; what is no command gets the usage told. */
function readCommand(args: string[]): Command {
  const option = { type: 'string' } as const
  try {
    const options = { at: option, format: option, lang: option, table: option }
    const parsed = parseArgs({ args, options, allowPositionals: true })
    const [name, ...values] = parsed.positionals
    return { name, values, options: { ...parsed.values } }
  } catch {
    // An option that there is not, or one without its value.
    return { name: args.includes('--help') ? '--help' : undefined, values: [], options: {} }
  }
}

async function runVerb(verb: Verb, { values, options }: Command, config: Config): Promise<boolean> {
  const storage = await openEmbeddedStorage({
    dataDir: config.dataDir,
    warn: (message, details) => console.error(message, details),
  })
  try {
    return await verb.run(
      {
        catalogue: storage.catalogue,
        maps: storage.maps,
        snapshots: storage.snapshots,
        baseUrl: config.publicUrl ?? localUrl(config),
        hasChosenKey: config.adminKey !== undefined,
        limits: config.limits,
        now: () => new Date(),
        print: (line) => console.log(line),
      },
      options,
      ...values,
    )
  } finally {
    await storage.close()
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message
  if (error instanceof DataFolderError) return `${error.message}\n${STOP_FIRST}`
  if (error instanceof Problem) return `La demande a échoué : ${error.code}.`
  throw error
}

function usage(): string {
  const lines = Object.entries(VERBS).flatMap(([name, { parameters, options = {}, does }]) => [
    `  ${[name, ...parameters].join(' ').padEnd(18)}  ${does}`,
    ...Object.entries(options).map(([option, value]) => `${' '.repeat(22)}--${option} ${value}`),
  ])
  return ['Usage : npm run maillage -- VERBE', '', ...lines, '', STOP_FIRST].join('\n')
}

function refuse(...sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exitCode = 1
}
