import { createRoute } from '@hono/zod-openapi'
import { maillageJsonSchema } from '@maillage/shared/exchange/maillage-json'
import { writtenAnswer } from './api-schemas'
import { newRoutes } from './http-env'

const tags = ['Description']

/** @param describe gives the OpenAPI document once every route is known */
export function schemaApi(describe: () => object) {
  const openApiRoute = createRoute({
    method: 'get',
    path: '/openapi.json',
    tags,
    summary: 'Ce document',
    responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
  })
  const formatRoute = createRoute({
    method: 'get',
    path: '/schema/maillage-1.json',
    tags,
    summary: 'Le schéma des fichiers maillage/1',
    responses: {
      200: {
        description: 'JSON Schema 2020-12',
        content: { 'application/schema+json': { schema: { type: 'object' } } },
      },
    },
  })
  return newRoutes()
    .openapi(openApiRoute, () => writtenAnswer(JSON.stringify(describe()), 'application/json'))
    .openapi(formatRoute, () => writtenAnswer(JSON.stringify(maillageJsonSchema()), 'application/schema+json'))
}
