import { ensureInstalled } from './lib/ensure-installed.mjs'
import { launchOptions } from './lib/launch.mjs'
import { inProject, stop } from './lib/project.mjs'
import { runUntilStopped, tool } from './lib/run.mjs'

// The browser talks to Vite on PORT; Vite passes on to the server, one port above.
const port = Number(process.env.PORT || 3000)
const serverPort = port + 1

await ensureInstalled().catch(stop)
const { cwd, env } = launchOptions()
const shared = { ...env, NODE_ENV: process.env.NODE_ENV || 'development' }

process.exit(
  await runUntilStopped([
    {
      args: [...tool('server', 'tsx'), 'watch', '--clear-screen=false', inProject('server/src/main.ts')],
      cwd,
      env: { ...shared, PORT: String(serverPort), PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}` },
    },
    {
      args: [...tool('web', 'vite'), '--port', String(port), '--strictPort', '--clearScreen', 'false'],
      cwd: inProject('web'),
      env: { ...shared, DEV_SERVER_URL: `http://127.0.0.1:${serverPort}` },
    },
  ]),
)
