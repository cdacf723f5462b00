import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` started the server. */
const serverUrl = process.env.DEV_SERVER_URL ?? 'http://127.0.0.1:3001'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Every supported browser preloads modules, and the Content-Security-Policy allows no data: for fonts and scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': serverUrl,
      '/healthz': serverUrl,
      '/sync': { target: serverUrl, ws: true },
    },
  },
})
