import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { launchOptions } from './lib/launch.mjs'
import { stop } from './lib/project.mjs'
import { runUntilStopped } from './lib/run.mjs'
import { SERVER_ARGS, SERVER_MEMORY } from './lib/server-program.mjs'

await ensureInstalled().catch(stop)
await ensureBuilt().catch(stop)
const { cwd, env } = launchOptions()
process.exit(await runUntilStopped([{ args: SERVER_ARGS, cwd, env: { ...SERVER_MEMORY, ...env } }]))
