import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { launchOptions } from './lib/launch.mjs'
import { inProject, stop } from './lib/project.mjs'
import { runUntilStopped } from './lib/run.mjs'

await ensureInstalled().catch(stop)
await ensureBuilt().catch(stop)
process.exit(await runUntilStopped([{ args: [inProject('server/dist/main.js')], ...launchOptions() }]))
