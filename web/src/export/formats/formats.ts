import { csv } from './format-csv'
import { gexf } from './format-gexf'
import { graphml } from './format-graphml'
import { html } from './format-html'
import { json } from './format-json'
import { pdf } from './format-pdf'
import { png } from './format-png'
import { pptx } from './format-pptx'
import { svg } from './format-svg'
import { xlsx } from './format-xlsx'

/** Every kind of file, in the order in which they are offered. A new one is a file here and its maker in `makers.ts`. */
export const FORMATS = [png, svg, pdf, pptx, xlsx, csv, json, gexf, graphml, html] as const

export type FormatId = (typeof FORMATS)[number]['id']
