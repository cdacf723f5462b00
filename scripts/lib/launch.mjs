import { resolve } from 'node:path'
import { callerFolder, inProject } from './project.mjs'

/**
 * How the server's programs are started: paths that the person gives are relative to where they are, and without
 * `DATA_DIR` the maps are in the project's `data`, wherever the command is called from.
 */
export function launchOptions() {
  const { DATA_DIR, NODE_ENV } = process.env
  return {
    cwd: callerFolder,
    env: {
      ...process.env,
      NODE_ENV: NODE_ENV || 'production',
      DATA_DIR: DATA_DIR ? resolve(callerFolder, DATA_DIR) : inProject('data'),
    },
  }
}
