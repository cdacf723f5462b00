import { inProject } from './project.mjs'

/**
 * The server as a program for Node. It holds many small things for long: what is young among them is little, and what
 * the engine may let it grow to by itself (3 x 16 MB) would stay with the process for ever.
 */
export const SERVER_ARGS = ['--max-semi-space-size=4', inProject('server/dist/main.js')]

/** glibc keeps a heap for each thread, and what people leave behind in all of them; other systems read none of it. */
export const SERVER_MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' }
