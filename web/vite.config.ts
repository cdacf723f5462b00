import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from './compile-messages.ts'
import { ourLanguages } from './our-languages.ts'

/** Where `npm run dev` started the server. */
const serverUrl = process.env.DEV_SERVER_URL ?? 'http://127.0.0.1:3001'

export default defineConfig({
  plugins: [react(), compileMessages(), ourLanguages()],
  build: {
    target: 'es2022',
    // Every supported browser preloads modules, and the Content-Security-Policy allows no data: for fonts and scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Read by the check of what a first opening weighs.
    manifest: true,
    rolldownOptions: {
      output: {
        // What every opening needs comes in few files: in a room there is no HTTP/2.
        codeSplitting: {
          groups: [
            { name: 'start', test: /web\/src\/main\.tsx$/, priority: 2 },
            { name: 'map-page', test: /web\/src\/app\/map-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': serverUrl,
      '/healthz': serverUrl,
      '/sync': { target: serverUrl, ws: true },
    },
  },
})
