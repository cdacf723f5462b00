import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { stop } from './lib/project.mjs'

await ensureInstalled().catch(stop)
await ensureBuilt({ force: true, logLevel: 'info' }).catch(stop)
