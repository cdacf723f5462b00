import { defineConfig } from 'vitest/config'

/** One project a package. The limits are for what hangs: on a busy machine a property takes half a minute. */
const project = (name: string) => ({
  test: {
    name,
    root: name,
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // Files that open neither sockets nor folders share a process: reading all modules for each takes longer than the tests.
    isolate: name === 'server',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: { projects: ['shared', 'server', 'web'].map(project) },
})
