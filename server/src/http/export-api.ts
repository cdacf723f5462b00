import { createRoute } from '@hono/zod-openapi'
import { contactsOf } from '@maillage/shared/document/contacts'
import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { canEdit } from '@maillage/shared/protocol/roles'
import * as z from 'zod'
import { documented, KEY_SECURITY, problemAnswers, TerritoryParams, writtenAnswer } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'

const ExportQuery = z.object({
  at: documented(SnapshotId, 'input')
    .optional()
    .openapi({ description: 'La version à exporter, au lieu de la carte d’aujourd’hui' }),
})

export function exportApi(
  { liveMaps, snapshots, now }: Pick<HttpDeps, 'liveMaps' | 'snapshots' | 'now'>,
  doors: Doors,
) {
  const exportRoute = createRoute({
    method: 'get',
    path: '/{id}/export.json',
    tags: ['Import et export'],
    summary: 'La carte entière au format maillage/1',
    description:
      'Avec les contacts des acteurs pour une clé d’édition ou d’animation ; jamais pour les autres. Avec `at`, la carte d’une version, qui n’a jamais de contacts.',
    security: KEY_SECURITY,
    middleware: doors.anyone,
    request: { params: TerritoryParams, query: ExportQuery },
    responses: {
      200: {
        description: 'Un fichier que l’import relit à l’identique',
        content: { 'application/json': { schema: { $ref: '/api/schema/maillage-1.json' } } },
      },
      ...problemAnswers(
        'access-refused',
        'access-revoked',
        'too-many-tries',
        'not-found',
        'snapshot-damaged',
        'snapshot-newer',
      ),
    },
  })
  return newRoutes().openapi(exportRoute, async (c) => {
    const { role, territory } = c.get('entry')
    const { id, name } = territory
    const { at } = c.req.valid('query')
    if (at !== undefined) {
      const { record, file } = await snapshots.open(id, at)
      const title = ['maillage', name, record.name, record.validOn ?? record.createdAt.slice(0, 10)]
      return writtenAnswer(new Uint8Array(file), 'application/json', {
        'content-disposition': attachment(title.filter((part) => part !== '').join(' '), 'json'),
      })
    }
    const exportedAt = now().toISOString()
    const map = await liveMaps.readMap(id)
    const persons = canEdit(role) ? { contacts: contactsOf(map.actors, await liveMaps.readContacts(id)) } : {}
    return writtenAnswer(toMaillage({ territory: { id, name }, exportedAt, ...map, ...persons }), 'application/json', {
      'content-disposition': attachment(`maillage ${name} ${exportedAt.slice(0, 10)}`, 'json'),
    })
  })
}

/** Asks the browser to save under a name: once in plain ASCII, once as it is (RFC 6266, RFC 8187). */
export function attachment(name: string, extension: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  // No separator of any system's paths, no control character; the rest of a name is the person's own.
  const full = name.replace(/[\p{C}/\\:*?"<>|]+/gu, ' ').trim()
  const encoded = encodeURIComponent(`${full}.${extension}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii || 'maillage'}.${extension}"; filename*=UTF-8''${encoded}`
}
