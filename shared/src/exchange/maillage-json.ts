import * as z from 'zod/mini'
import { Contact } from '../map/contact'
import { MapKey, TerritoryId } from '../map/ids'
import { TERRITORY_NAME_LENGTH } from '../map/lengths'
import { PlainMap } from '../map/plain-map'
import { ViewNotes } from '../map/view-notes'
import { isTypeCode } from '../territory/actor-types'
import { isThemeCode } from '../territory/themes'
import { placeOfJsonError } from './json-error-place'
import { WrittenView } from './written-view'

export const MAILLAGE_FORMAT = 'maillage/1'

/** The product's own export: everything of a map, ids included. */
export const MaillageFile = z.object({
  format: z.literal(MAILLAGE_FORMAT),
  territory: z.object({ id: TerritoryId, name: z.string().check(z.minLength(1), z.maxLength(TERRITORY_NAME_LENGTH)) }),
  /** ISO 8601. */
  exportedAt: z.iso.datetime(),
  /** Id of the version that was exported, absent for the live map. */
  snapshot: z.optional(MapKey),
  ...PlainMap.shape,
  /** Only in a file for editors and above. */
  contacts: z.optional(z.readonly(z.array(Contact))),
  /** What presenters say of the views: only in such a file too. */
  viewNotes: z.optional(z.readonly(z.array(ViewNotes))),
})
export type MaillageFile = z.infer<typeof MaillageFile>

/** One thing that is wrong in a file: where, which sentence says it, and the values of that sentence. */
export interface FileProblem {
  /** JSON path such as `actors[3].type`; empty for the file itself. */
  readonly path: string
  readonly code: FileProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

export type FileProblemCode =
  | 'file-not-json'
  | 'file-not-maillage'
  | 'file-too-large'
  | 'field-invalid'
  | 'field-unknown-type'
  | 'field-unknown-theme'
  | 'link-end-missing'
  | 'contact-actor-missing'
  | 'notes-view-missing'
  | 'link-to-itself'
  | 'id-twice'

export type ReadResult =
  | { readonly ok: true; readonly file: MaillageFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** Only so many problems are told: after that a file is of another kind, and the list helps nobody. */
const MOST_PROBLEMS = 50

export function toMaillage(file: Omit<MaillageFile, 'format'>): string {
  return JSON.stringify({ format: MAILLAGE_FORMAT, ...file }, null, 2)
}

/** The same without a blank, for what is kept in numbers. */
export function toCompactMaillage(file: Omit<MaillageFile, 'format'>): string {
  return JSON.stringify({ format: MAILLAGE_FORMAT, ...file })
}

export type KeptFile =
  | { readonly kind: 'read'; readonly file: MaillageFile }
  /** A later version of the product wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

/**
 * Reads what the product wrote for itself. A map may hold what no file of a person may, such as a type that is not known:
 * that was so when it was kept, and is so again.
 */
export function fromKeptMaillage(text: string): KeptFile {
  const condition = checkKeptMaillage(text)
  if (condition !== 'readable') return { kind: condition }
  const parsed = MaillageFile.safeParse(jsonOr(text, undefined))
  return parsed.success ? { kind: 'read', file: parsed.data } : { kind: 'unreadable' }
}

/** What the beginning of such a file says, for who does not need to read all of it. */
export function checkKeptMaillage(beginning: string): 'readable' | 'newer' | 'unreadable' {
  const version = Number(/^\{"format":"maillage\/(\d{1,4})"/.exec(beginning)?.[1] ?? 0)
  if (version === 0) return 'unreadable'
  return version === 1 ? 'readable' : 'newer'
}

function jsonOr(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever asked tells what it is instead.
    return otherwise
  }
}

/** Reads an export; all or nothing, with every place that is wrong. */
export function fromMaillage(text: string): ReadResult {
  const withoutMark = text.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(withoutMark)
  } catch {
    // What the engine says differs from one to the next; the place is found again by our own reading.
    return refuse([{ path: '', code: 'file-not-json', values: { place: placeOfJsonError(withoutMark) } }])
  }
  if (!isRecord(json) || json.format !== MAILLAGE_FORMAT) {
    const found = isRecord(json) && typeof json.format === 'string' ? json.format.slice(0, 40) : ''
    return refuse([{ path: 'format', code: 'file-not-maillage', values: { found } }])
  }
  const parsed = MaillageFile.safeParse(json)
  if (!parsed.success) {
    return refuse(parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), code: 'field-invalid', values: {} })))
  }
  const problems = meaningProblems(parsed.data)
  return problems.length > 0 ? refuse(problems) : { ok: true, file: parsed.data }
}

/** JSON Schema (2020-12) of an export, for other tools. */
export function maillageJsonSchema(): unknown {
  const written = z.extend(MaillageFile, { views: z.readonly(z.array(WrittenView)) })
  return z.toJSONSchema(written, { io: 'input', unrepresentable: 'any' })
}

/** What shapes cannot say: known types and themes, ids once, links between actors that are there. */
function meaningProblems(file: MaillageFile): FileProblem[] {
  const problems: FileProblem[] = []
  const add = (path: string, code: FileProblemCode, values: FileProblem['values'] = {}) =>
    problems.push({ path, code, values })
  const actors = new Set<string>(file.actors.map((actor) => actor.id))

  for (const [index, actor] of file.actors.entries()) {
    if (!isTypeCode(actor.type)) add(`actors[${index}].type`, 'field-unknown-type', { found: actor.type })
    for (const set of ['themes', 'notConcerned'] as const) {
      for (const [at, theme] of actor[set].entries()) {
        if (!isThemeCode(theme)) add(`actors[${index}].${set}[${at}]`, 'field-unknown-theme', { found: theme })
      }
    }
  }
  for (const [index, link] of file.links.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (!actors.has(link[end])) add(`links[${index}].${end}`, 'link-end-missing', { found: link[end] })
    }
    if (link.from === link.to) add(`links[${index}].to`, 'link-to-itself')
    for (const [at, theme] of link.themes.entries()) {
      if (!isThemeCode(theme)) add(`links[${index}].themes[${at}]`, 'field-unknown-theme', { found: theme })
    }
  }
  for (const [index, { actor }] of (file.contacts ?? []).entries()) {
    if (!actors.has(actor)) add(`contacts[${index}].actor`, 'contact-actor-missing', { found: actor })
  }
  const views = new Set<string>(file.views.map(({ id }) => id))
  const told = new Set<string>()
  for (const [index, { view }] of (file.viewNotes ?? []).entries()) {
    if (!views.has(view)) add(`viewNotes[${index}].view`, 'notes-view-missing', { found: view })
    if (told.has(view)) add(`viewNotes[${index}].view`, 'id-twice', { found: view })
    told.add(view)
  }
  for (const list of ['actors', 'links', 'zones', 'notes', 'views', 'comments', 'contacts'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of (file[list] ?? []).entries()) {
      if (seen.has(id)) add(`${list}[${index}].id`, 'id-twice', { found: id })
      seen.add(id)
    }
  }
  for (const list of ['types', 'themes'] as const) {
    const seen = new Set<string>()
    for (const [index, { code }] of file[list].entries()) {
      if (seen.has(code)) add(`${list}[${index}].code`, 'id-twice', { found: code })
      seen.add(code)
    }
  }
  return problems
}

function refuse(problems: readonly FileProblem[]): ReadResult {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text ? `${text}.${String(step)}` : String(step)
  }, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
