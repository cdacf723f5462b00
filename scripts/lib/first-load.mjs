import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inProject } from './project.mjs'

// What a phone on 3G fetches before anything shows. Fonts, which show late without harm, are not counted.
const BUDGET_KB = 280

const page = inProject('web/dist/index.html')
if (existsSync(page)) measure(readFileSync(page, 'utf8'))
else console.log('not built: nothing to measure')

function measure(html) {
  const files = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path,
  )
  const sizes = files.map((path) => ({
    path,
    kb: gzipSync(readFileSync(inProject('web/dist', path)), { level: 9 }).length / 1000,
  }))
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  for (const { path, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} kB  ${path}`)
  console.log(`${total.toFixed(1).padStart(8)} kB of ${BUDGET_KB} kB, gzip`)
  if (total > BUDGET_KB) process.exitCode = 1
}
