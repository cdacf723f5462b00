import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inProject } from './project.mjs'

// What a phone on 3G fetches before the map, or its table, can be changed: the page, its code and its styles, each as gzip.
// Fonts, which show late without harm, are not counted. `npm run bench -- first-load` measures what really travels.
const OPENINGS = [
  { name: 'map', pieces: ['src/app/map-page.tsx', 'src/canvas/map-canvas.tsx'], budgetKb: 277 },
  {
    name: 'table',
    pieces: ['src/app/map-page.tsx', 'src/table/map-table.tsx', 'src/i18n/fr/table-sentences.ts'],
    budgetKb: 197,
  },
]
// With what comes in the moments after it, so that a cut network leaves nobody without a dialog.
const WITH_ALL_IT_OPENS = { map: 545, table: 447 }

const page = inProject('web/dist/index.html')
if (existsSync(page)) {
  const manifest = JSON.parse(readFileSync(inProject('web/dist/.vite/manifest.json'), 'utf8'))
  const html = readFileSync(page, 'utf8')
  for (const opening of OPENINGS) {
    measure(opening, manifest, html)
    const name = `${opening.name}, with all that it opens`
    measure({ ...opening, name, budgetKb: WITH_ALL_IT_OPENS[opening.name], isWhole: true }, manifest, html)
  }
} else console.log('not built: nothing to measure')

function measure({ name, pieces, budgetKb, isWhole = false }, manifest, html) {
  const keys = new Set()
  const named = filesOf(html)
  // What the page itself can lead to is another page, another language or the other reading.
  const opens = ({ file, dynamicImports = [] }) => (isWhole && !named.includes(file) ? dynamicImports : [])
  for (const piece of pieces) addWithImports(keys, manifest, piece, opens)
  const fetched = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
  const files = new Set([...named, ...fetched])
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

/** A piece with all that it needs to run, and with what it opens. */
function addWithImports(keys, manifest, key, opens) {
  if (keys.has(key)) return
  const piece = manifest[key]
  if (!piece) throw new Error(`the build has no piece ${key}`)
  keys.add(key)
  for (const needed of [...(piece.imports ?? []), ...opens(piece)]) addWithImports(keys, manifest, needed, opens)
}

function gzippedKb(path) {
  return gzipSync(readFileSync(inProject('web/dist', path)), { level: 9 }).length / 1000
}
