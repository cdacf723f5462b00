import { createRoute } from '@hono/zod-openapi'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { CompareBody } from '@maillage/shared/protocol/compare-body'
import { IndicatorsOfMap, TerritoryIndicators } from '@maillage/shared/protocol/indicator-bodies'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import * as z from 'zod'
import { documented, jsonAnswer, KEY_SECURITY, problemAnswers, TerritoryParams, writtenAnswer } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'

type Deps = Pick<HttpDeps, 'indicators'>

const shared = { tags: ['Indicateurs'], security: KEY_SECURITY }
const MapAt = z.union([z.literal('now'), documented(SnapshotId, 'input')])
const SCORES =
  'Ce qui note des organisations nommées ou les dit isolées (`scores`) est réservé à l’animation, sauf si elle a choisi de le montrer à tous.'
const NOT_HERE = ['access-refused', 'access-revoked', 'too-many-tries', 'not-found'] as const
const UNREADABLE = ['snapshot-damaged', 'snapshot-newer', 'storage-unavailable'] as const

/** What the map of a territory amounts to, at one moment and between two. */
export function indicatorsApi({ indicators }: Deps, doors: Doors) {
  const atQuery = z.object({
    at: MapAt.default('now').openapi({ description: 'Une version, ou `now` pour la carte d’aujourd’hui' }),
  })
  const ofRoute = createRoute({
    ...shared,
    method: 'get',
    path: '/{id}/indicators',
    summary: 'Les indicateurs d’une carte',
    description: `Chacun avec les acteurs et les liens qu’il compte. Une part sur moins de trois cas n’est pas donnée. ${SCORES}`,
    middleware: doors.anyone,
    request: { params: TerritoryParams, query: atQuery },
    responses: {
      200: jsonAnswer(IndicatorsOfMap, 'Les indicateurs'),
      ...problemAnswers('request-invalid', ...NOT_HERE, ...UNREADABLE),
    },
  })
  const sides = z.object({
    from: MapAt.openapi({ description: 'La version d’avant, ou `now`' }),
    to: MapAt.default('now').openapi({ description: 'La version d’après, ou `now` pour la carte d’aujourd’hui' }),
  })
  const compareRoute = createRoute({
    ...shared,
    method: 'get',
    path: '/{id}/compare',
    summary: 'Ce que deux versions d’un territoire disent autrement',
    description: `Les acteurs et les liens ajoutés, retirés, renforcés, affaiblis ou changés, et les indicateurs des deux côtés. Deux imports du même territoire se retrouvent par SIRET ou par nom. Une version comparée à elle-même ne dit rien de différent. ${SCORES}`,
    middleware: doors.anyone,
    request: { params: TerritoryParams, query: sides },
    responses: {
      200: jsonAnswer(CompareBody, 'La comparaison'),
      ...problemAnswers('request-invalid', ...NOT_HERE, ...UNREADABLE),
    },
  })
  return newRoutes()
    .openapi(ofRoute, async (c) => {
      const { role, territory } = c.get('entry')
      const asker = { maySeeScores: canFacilitate(role) }
      return writtenAnswer(await indicators.of(territory.id, c.req.valid('query').at, asker), 'application/json')
    })
    .openapi(compareRoute, async (c) => {
      const { role, territory } = c.get('entry')
      const { from, to } = c.req.valid('query')
      const asker = { maySeeScores: canFacilitate(role) }
      return writtenAnswer(await indicators.compare(territory.id, from, to, asker), 'application/json')
    })
}

/** All territories side by side. */
export function nationalApi({ indicators }: Deps, doors: Doors) {
  const listRoute = createRoute({
    ...shared,
    method: 'get',
    path: '/indicators',
    summary: 'Tous les territoires côte à côte',
    description:
      'Les chiffres de chaque territoire, ce qu’il a du socle commun, et les mêmes chiffres dans sa plus ancienne version lisible (`first`). Dans l’ordre de leur création : ce n’est pas un classement.',
    middleware: doors.admin,
    responses: {
      200: jsonAnswer(TerritoryIndicators, 'Les territoires'),
      ...problemAnswers('access-refused', 'role-forbids', 'too-many-tries', 'storage-unavailable'),
    },
  })
  return newRoutes().openapi(listRoute, async (c) => c.json({ territories: await indicators.sideBySide() }, 200))
}
