import { createRoute } from '@hono/zod-openapi'
import type { MapDocument } from '@maillage/shared/document/map-document'
import { PERSON_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { ImportReview } from '@maillage/shared/protocol/http-bodies'
import { Problem } from '@maillage/shared/protocol/problems'
import { MOST_AUTHOR_ID } from '@maillage/shared/protocol/snapshots'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { LimitReached } from '../limits'
import { jsonAnswer, KEY_SECURITY, problemAnswers, TerritoryParams } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'
import { readImport, reviewBeside, reviewImport, sumOf, writeBeside, writeImport } from './import-file'
import { DetailedProblem } from './problem-response'

/** What the parts of a multipart body may add around the file. */
const MULTIPART_BYTES = 64 << 10

const ImportQuery = z.object({
  dryRun: z.enum(['0', '1']).default('0'),
  author: z.coerce.number().int().min(1).max(MOST_AUTHOR_ID).optional(),
  by: z.string().trim().max(PERSON_NAME_LENGTH).default(''),
})
const FileSchema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } as const

type Deps = Pick<HttpDeps, 'catalogue' | 'liveMaps' | 'snapshots' | 'limits' | 'log' | 'now'>

/** Reads a file into the map, all of it or nothing. */
export function importApi({ catalogue, liveMaps, snapshots, limits, log, now }: Deps, doors: Doors) {
  const importRoute = createRoute({
    method: 'post',
    path: '/{id}/import',
    tags: ['Import et export'],
    summary: 'Importer un fichier maillage/1, ou le relire sans rien changer',
    description:
      'Ce que le fichier ne nomme pas reste. Un fichier refusé (422) ne change rien : `problems` dit chaque endroit. ' +
      'Avant un import qui change une carte où il y a quelque chose, celle-ci est gardée comme version (`before-import`), au nom donné par `by`. ' +
      'Avec `author`, la modification arrive sous cet identifiant de client Yjs, comme pour revenir à une version.',
    security: KEY_SECURITY,
    middleware: doors.editor,
    request: {
      params: TerritoryParams,
      query: ImportQuery,
      body: {
        content: {
          'application/json': { schema: { $ref: '/api/schema/maillage-1.json' } },
          'multipart/form-data': { schema: FileSchema },
        },
      },
    },
    responses: {
      200: jsonAnswer(ImportReview, 'Ce qui est créé, modifié et gardé ; avec `dryRun=1`, ce qui le serait'),
      ...problemAnswers(
        'request-invalid',
        'access-refused',
        'role-forbids',
        'map-full',
        'views-full',
        'client-id-in-use',
        'request-too-large',
        'media-type-unsupported',
        'import-refused',
        'storage-unavailable',
      ),
    },
  })
  return newRoutes().openapi(importRoute, async (c) => {
    const { id } = c.get('entry').territory
    const { dryRun, author, by } = c.req.valid('query')
    const read = readImport(await readBody(c))
    if (!read.ok) throw new DetailedProblem('import-refused', { problems: read.problems })
    const { review, isEmpty } = await liveMaps.changeMap(id, (map) => ({
      review: reviewImport(map, read.file, limits),
      isEmpty: [map.actors, map.zones, map.notes, map.views, map.comments].every(({ size }) => size === 0),
    }))
    if (dryRun === '1') {
      const beside = await reviewBeside(liveMaps, id, read.file)
      return c.json({ ...sumOf(review, beside), problems: [] }, 200)
    }
    const changes = review.create + review.update > 0
    if (changes && !isEmpty) await snapshots.take(id, { kind: 'before-import', createdBy: by })
    const updatedAt = now().toISOString()
    const write = (map: MapDocument) => ({
      written: writeImport(map, read.file, { at: updatedAt, limits }),
      counts: { actors: map.actors.size, links: map.links.size },
    })
    const { written, counts } = await liveMaps.changeMap(id, write, author)
    // After the map, whose actors and views it belongs to. Asked for again after a failure, the import goes on where it was.
    const beside = await writeBeside(liveMaps, id, read.file, { at: updatedAt, authorId: author })
    // The live side records it too, a while later: whoever imports looks at the list at once. The map itself is safe.
    await catalogue
      .recordMap(id, { counts, updatedAt })
      .catch((error: unknown) => log.warn({ err: error, territory: id }, 'the counts of a map were not recorded'))
    return c.json({ ...sumOf(written, beside), problems: [] }, 200)
  })
}

/** The file's bytes, as they were sent or out of a form. */
async function readBody(c: Context): Promise<ArrayBuffer> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isMultipart = type === 'multipart/form-data'
  if (!isMultipart && !/^$|^text\/(plain|json)$|^application\/(octet-stream|([\w.-]+\+)?json)$/.test(type)) {
    throw new Problem('media-type-unsupported')
  }
  await limitBody(c, isMultipart ? LIMITS.importBytes + MULTIPART_BYTES : LIMITS.importBytes)
  return isMultipart ? readFormFile(c) : c.req.arrayBuffer()
}

async function readFormFile(c: Context): Promise<ArrayBuffer> {
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new Problem('request-invalid', 'Le contenu envoyé ne peut pas être lu.', { cause })
  })
  const file = [...form.values()].find((value) => value instanceof File)
  if (!file) throw new Problem('request-invalid', 'Le champ « file » manque.')
  if (file.size > LIMITS.importBytes) throw tooLarge()
  return file.arrayBuffer()
}

/** Applied here, behind the door: a stranger's bytes are not even read. */
async function limitBody(c: Context, maxSize: number): Promise<void> {
  const refuse = () => {
    throw tooLarge()
  }
  await bodyLimit({ maxSize, onError: refuse })(c, async () => undefined)
}

function tooLarge(): Problem {
  return new LimitReached('importBytes', 'request-too-large', 'Le fichier dépasse 10 Mo.')
}
