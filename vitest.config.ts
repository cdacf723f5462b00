import { defineConfig } from 'vitest/config'

/** One project a package; property tests on a slow machine need more than the usual five seconds. */
const project = (name: string) => ({
  test: {
    name,
    root: name,
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})

export default defineConfig({
  test: { projects: ['shared', 'server', 'web'].map(project) },
})
