import type subsets from '@fontsource/atkinson-hyperlegible-next/unicode.json'
import type { FontFile } from './script-faces'

// One file a weight: a PDF takes no font whose weight can vary.
const FILES = import.meta.glob<string>(
  '/node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{latin,latin-ext}-{400,500,600,700}-normal.woff',
  { eager: true, query: '?url', import: 'default' },
)

/** The interface's font in its weights, by the letters that they hold. */
export const PDF_LATIN: readonly FontFile[] = filesOf('latin')
export const PDF_LATIN_EXT: readonly FontFile[] = filesOf('latin-ext')

function filesOf(subset: keyof typeof subsets): FontFile[] {
  return [400, 500, 600, 700].flatMap((weight) => {
    const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`
    const url = FILES[`/node_modules/@fontsource/atkinson-hyperlegible-next/files/${name}`]
    return url === undefined ? [] : [{ weight, url }]
  })
}
