import { createRoute } from '@hono/zod-openapi'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { Problem } from '@maillage/shared/protocol/problems'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import { LANGUAGES } from '@maillage/shared/words/words'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import * as z from 'zod'
import { dayOf, shownOn } from '../indicators/snapshot-day'
import { CSV_TABLES, DATA_FORMATS, type DataFileInput, type DataFormat } from '../map-work/data-file'
import { reckoned } from '../map-work/reckon'
import type { StoredTerritory } from '../storage/catalogue'
import { documented, KEY_SECURITY, problemAnswers, TerritoryParams, writtenAnswer } from './api-schemas'
import { attachment } from './attachment'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'

type Deps = Pick<HttpDeps, 'liveMaps' | 'snapshots' | 'work' | 'now'>

const ExportQuery = z.object({
  at: documented(SnapshotId, 'input')
    .optional()
    .openapi({ description: 'La version à exporter, au lieu de la carte d’aujourd’hui' }),
})
const WordsQuery = ExportQuery.extend({
  lang: z.enum(LANGUAGES).optional().openapi({
    description: 'La langue des mots du fichier ; sans elle, celle de `Accept-Language`, sinon le français',
  }),
})
const TableQuery = WordsQuery.extend({
  table: z.enum(CSV_TABLES).default('actors').openapi({
    description: 'Un fichier CSV contient un tableau. `contacts` : clé d’édition ou d’animation, carte d’aujourd’hui',
  }),
})
/** Every query: what a format does not know is left out by its own. */
type Asked = Partial<z.output<typeof TableQuery>>

const CONTACTS =
  'Avec les contacts des acteurs pour une clé d’édition ou d’animation, jamais pour les autres ni pour une version.'

/** What each format is, for who reads the description of the API, and for browsers. */
const FORMATS = {
  json: {
    type: 'application/json',
    summary: 'La carte entière au format maillage/1',
    description: `Un fichier que l’import relit à l’identique. ${CONTACTS} Il en est de même des notes pour présenter.`,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'La carte en classeur : acteurs, liens, thématiques, notes, légende',
    description: `Les textes restent des textes (téléphones, SIRET, ce qui commence par =) et les jours des dates. ${CONTACTS}`,
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    summary: 'Un tableau de la carte : acteurs, liens ou contacts',
    description:
      'Points-virgules, UTF-8 avec sa marque. Une apostrophe précède ce qu’un tableur prendrait pour une formule.',
  },
  html: {
    type: 'text/html; charset=utf-8',
    summary: 'La carte en texte : titres, listes et tableaux',
    description: 'Un seul fichier, sans script, pour qui ne regarde pas la carte. Sans contacts.',
  },
  gexf: {
    type: 'application/gexf+xml',
    summary: 'La carte pour Gephi (GEXF 1.3)',
    description:
      'Places, couleurs, tailles et tous les champs. Un partenariat n’a pas de sens, les autres liens vont du premier acteur au second. Sans contacts.',
  },
  graphml: {
    type: 'application/graphml+xml',
    summary: 'La carte pour les outils d’analyse de réseaux (GraphML)',
    description:
      'Tous les champs, sous les mêmes noms dans toutes les langues. `directed`, `from` et `to` disent le sens des liens à qui ne lit pas les graphes mixtes. Sans contacts.',
  },
} as const satisfies Record<DataFormat, { type: string; summary: string; description: string }>

/** Files of a map, live or kept, written where nobody waits for them. */
export function exportApi(deps: Deps, doors: Doors) {
  const routes = newRoutes()
  for (const format of DATA_FORMATS) {
    routes.openapi(routeOf(format, doors), async (c) => {
      const asked: Asked = c.req.valid('query')
      const { role, territory } = c.get('entry')
      const language = asked.lang ?? languageOf(c)
      const { name, input } = await inputFor(deps, territory, role, { format, language, asked })
      const answer = {
        'content-disposition': attachment(name, format),
        // JSON says the same in every language.
        ...(format !== 'json' && { 'content-language': language, vary: 'accept-language' }),
      }
      // Kept as a file already: what it says is not changed by reading it.
      if (format === 'json' && input.side.kind === 'kept') {
        return writtenAnswer(new Uint8Array(input.side.file), FORMATS.json.type, answer)
      }
      const updates = input.side.kind === 'kept' ? [] : await deps.liveMaps.readUpdates(territory.id)
      const { bytes } = reckoned(await deps.work.run('writeDataFile', updates, input))
      return writtenAnswer(bytes, FORMATS[format].type, answer)
    })
  }
  return routes
}

function routeOf(format: DataFormat, doors: Doors) {
  const { type, summary, description } = FORMATS[format]
  const query = format === 'json' ? ExportQuery : format === 'csv' ? TableQuery : WordsQuery
  const schema =
    format === 'json' ? { $ref: '/api/schema/maillage-1.json' } : { type: 'string' as const, format: 'binary' }
  return createRoute({
    method: 'get',
    path: `/{id}/export.${format}`,
    tags: ['Import et export'],
    summary,
    description: `${description} Avec \`at\`, la carte d’une version.`,
    security: KEY_SECURITY,
    middleware: doors.anyone,
    request: { params: TerritoryParams, query },
    responses: {
      200: { description: 'Le fichier, à enregistrer', content: { [type]: { schema } } },
      ...problemAnswers(
        'request-invalid',
        'access-refused',
        'access-revoked',
        'role-forbids',
        'too-many-tries',
        'not-found',
        'snapshot-damaged',
        'snapshot-newer',
      ),
    },
  })
}

interface Wanted extends Pick<DataFileInput, 'format' | 'language'> {
  readonly asked: Asked
}

/** What is to be written, and under which name. Throws what opening a snapshot throws, and `role-forbids`. */
async function inputFor(
  { liveMaps, snapshots, now }: Deps,
  { id, name }: Pick<StoredTerritory, 'id' | 'name'>,
  role: Role,
  { format, language, asked: { at, table = 'actors' } }: Wanted,
): Promise<{ name: string; input: DataFileInput }> {
  if (table === 'contacts' && !canEdit(role)) throw new Problem('role-forbids')
  const exportedAt = now().toISOString()
  const shared = { format, language, table, head: { territory: { id, name }, exportedAt } }
  // The file tells by its name which of the tables it is.
  const title = ['maillage', name, format === 'csv' && table !== 'actors' ? TABLE_NAMES[table] : '']
  if (at !== undefined) {
    if (table === 'contacts') throw new Problem('request-invalid', 'Une version n’a pas de contacts.')
    const { record, file } = await snapshots.open(id, at)
    const side = { kind: 'kept', id: at, file, day: dayOf(record) } as const
    return {
      name: joined([...title, record.name, shownOn(record)]),
      input: { ...shared, side, version: record.name || shownOn(record) },
    }
  }
  const beside = canEdit(role) ? await liveMaps.readPrivate(id) : undefined
  const day = exportedAt.slice(0, 10)
  return { name: joined([...title, day]), input: { ...shared, side: { kind: 'live', day }, beside } }
}

const TABLE_NAMES = { links: 'liens', contacts: 'contacts' } as const

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** The first of the reader's languages that files are written in. */
function languageOf(c: Context) {
  return accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'fr',
    match(accepted) {
      const ranked = accepted.filter(({ q }) => q > 0).toSorted((a, b) => b.q - a.q)
      const known = ranked.map(({ type }) => LANGUAGES.find((language) => language === type.slice(0, 2).toLowerCase()))
      return known.find((language) => language !== undefined) ?? 'fr'
    },
  }) as (typeof LANGUAGES)[number]
}
