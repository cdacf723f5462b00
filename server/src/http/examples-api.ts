import { createRoute } from '@hono/zod-openapi'
import { ExampleList } from '@maillage/shared/protocol/http-bodies'
import { jsonAnswer } from './api-schemas'
import { type HttpDeps, newRoutes } from './http-env'
import { summarise } from './territory-summary'

export function examplesApi({ catalogue, liveMaps }: Pick<HttpDeps, 'catalogue' | 'liveMaps'>) {
  const listRoute = createRoute({
    method: 'get',
    path: '/examples',
    tags: ['Exemples'],
    summary: 'Les territoires d’exemple, avec la clé pour les regarder',
    responses: { 200: jsonAnswer(ExampleList, 'Les exemples') },
  })
  return newRoutes().openapi(listRoute, async (c) => {
    const examples = (await catalogue.list()).flatMap((territory) =>
      territory.example
        ? [{ territory: summarise(territory, 'viewer', liveMaps), key: territory.example.viewerKey }]
        : [],
    )
    return c.json({ examples }, 200)
  })
}
