import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './build/chunks.ts'
import { compileMessages } from './build/compile-messages.ts'
import { firstSentences } from './build/first-sentences.ts'
import { leanLibraries } from './build/lean-libraries.ts'
import { preloadStart } from './build/preload-start.ts'
import { serviceWorker } from './build/service-worker.ts'

/** Where `npm run dev` started the server. */
const serverUrl = process.env.DEV_SERVER_URL ?? 'http://127.0.0.1:3001'

export default defineConfig({
  plugins: [react(), firstSentences(), compileMessages(), leanLibraries(), preloadStart(), serviceWorker()],
  build: {
    target: 'es2022',
    // Every supported browser preloads modules, and the Content-Security-Policy allows no data: for fonts and scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Read by the check of what a first opening weighs.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: chunkGroups(),
        },
      },
    },
  },
  // The code of an export comes in pieces, when they are asked for.
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': serverUrl,
      '/healthz': serverUrl,
      '/sync': { target: serverUrl, ws: true },
    },
  },
})
