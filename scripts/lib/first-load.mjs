import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inProject } from './project.mjs'

// What a phone on 3G fetches before the map, or its table, can be changed. Fonts, which show late without harm, are not
// counted. `npm run bench -- first-load` measures what really travels.
const OPENINGS = [
  { name: 'map', pieces: ['src/app/map-page.tsx', 'src/canvas/map-canvas.tsx'], budgetKb: 350 },
  { name: 'table', pieces: ['src/app/map-page.tsx', 'src/table/map-table.tsx'], budgetKb: 245 },
]

const page = inProject('web/dist/index.html')
if (existsSync(page)) {
  const manifest = JSON.parse(readFileSync(inProject('web/dist/.vite/manifest.json'), 'utf8'))
  for (const opening of OPENINGS) measure(opening, manifest, readFileSync(page, 'utf8'))
} else console.log('not built: nothing to measure')

function measure({ name, pieces, budgetKb }, manifest, html) {
  const keys = new Set()
  for (const piece of pieces) addWithImports(keys, manifest, piece)
  const fetched = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
  const files = new Set([...filesOf(html), ...fetched])
  const sizes = [...files].map((path) => ({ path, kb: gzippedKb(path) })).sort((a, b) => b.kb - a.kb)
  for (const { path, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} kB  ${path}`)
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  console.log(`${total.toFixed(1).padStart(8)} kB of ${budgetKb} kB, gzip: ${name}\n`)
  if (total > budgetKb) process.exitCode = 1
}

/** The page and what it names itself. */
function filesOf(html) {
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)]
  return ['index.html', ...named.map(([, path]) => path)]
}

/** A piece that comes later, with all that it needs to run. */
function addWithImports(keys, manifest, key) {
  if (keys.has(key)) return
  if (!manifest[key]) throw new Error(`the build has no piece ${key}`)
  keys.add(key)
  for (const needed of manifest[key].imports ?? []) addWithImports(keys, manifest, needed)
}

function gzippedKb(path) {
  return gzipSync(readFileSync(inProject('web/dist', path)), { level: 9 }).length / 1000
}
