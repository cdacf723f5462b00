import { Problem } from '@maillage/shared/protocol/problems'
import { localUrl } from './cli/banner'
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
  readonly at: string | undefined
}

async function main({ name, values, at }: Command): Promise<void> {
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (name === 'help' || name === '--help') return console.log(usage())
  if (!verb || values.length !== verb.parameters.length || (at !== undefined && !verb.at)) return refuse(usage())
  const read = readConfig()
  if (!read.ok) return refuse(...read.sentences)
  try {
    if (!(await runVerb(verb, at === undefined ? values : [...values, at], read.config))) process.exitCode = 1
  } catch (error) {
    refuse(sentenceOf(error))
  }
}

/** `--at VERSION` may stand anywhere; what is no command gets the usage told. */
function readCommand(args: readonly string[]): Command {
  const place = args.indexOf('--at')
  const [name, ...values] = place < 0 ? args : args.filter((_, index) => index !== place && index !== place + 1)
  return { name, values, at: place < 0 ? undefined : (args[place + 1] ?? '') }
}

async function runVerb(verb: Verb, values: readonly string[], config: Config): Promise<boolean> {
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
  const lines = Object.entries(VERBS).map(([name, { parameters, at, does }]) => {
    const option = at === undefined ? [] : [`[--at ${at}]`]
    return `  ${[name, ...parameters, ...option].join(' ').padEnd(33)}  ${does}`
  })
  return ['Usage : npm run maillage -- VERBE', '', ...lines, '', STOP_FIRST].join('\n')
}

function refuse(...sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exitCode = 1
}
