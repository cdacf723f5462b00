import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url))

/** The programs of the server: itself, the thread that works on large maps, and the operator's tool. */
const programs = ['main', 'map-worker', 'maillage-cli'].filter((name) => existsSync(source(`${name}.ts`)))

export default defineConfig({
  // Our own packages are TypeScript and must be compiled in; what comes from npm stays outside.
  ssr: { noExternal: ['@maillage/shared'] },
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(programs.map((name) => [name, source(`${name}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
