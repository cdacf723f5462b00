import { existsSync } from 'node:fs'
import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { launchOptions } from './lib/launch.mjs'
import { inProject, stop } from './lib/project.mjs'
import { runUntilStopped } from './lib/run.mjs'

const program = inProject('server/dist/maillage-cli.js')

await ensureInstalled().catch(stop)
await ensureBuilt().catch(stop)
if (!existsSync(program)) stop(new Error('Cette version n’a pas encore d’outil d’exploitation.'))
process.exit(await runUntilStopped([{ args: [program, ...process.argv.slice(2)], ...launchOptions() }]))
