import { Writable } from 'node:stream'
import { ProblemBody } from '@maillage/shared/protocol/http-bodies'
import { PROBLEMS, Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { Hono } from 'hono'
import pino from 'pino'
import { expect, test } from 'vitest'
import { openMetrics } from '../metrics'
import { openInMemoryServer } from './in-memory-server'
import { countDamagedMaps } from './map-health'
import { DetailedProblem, problemResponse } from './problem-response'

function openLogToMemory() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, log: pino({ level: 'debug' }, stream) }
}

async function answerTo(error: Error) {
  const { lines, log } = openLogToMemory()
  const app = new Hono().onError(problemResponse(log)).get('/', () => {
    throw error
  })
  const response = await app.request('/')
  return { response, body: await response.json(), lines }
}

test.for(Object.keys(PROBLEMS) as ProblemCode[])('%s is told as a problem with a French title', async (code) => {
  const { response, body, lines } = await answerTo(new Problem(code))
  const { title, detail, ...rest } = ProblemBody.parse(body)
  expect(rest).toEqual({ type: `/problems/${code}`, status: PROBLEMS[code].status, code })
  expect(title).toMatch(/^\p{Lu}.*\.$/u)
  expect(detail).toBe(title)
  expect(response.status).toBe(PROBLEMS[code].status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(lines).toEqual([])
})

test('a bug is logged and never told', async () => {
  const { response, body, lines } = await answerTo(new Error('the secret plan'))
  expect(response.status).toBe(500)
  expect(body).toMatchObject({ code: 'unexpected', status: 500 })
  expect(JSON.stringify(body)).not.toContain('secret plan')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('the secret plan')
})

test('a problem may say more than a sentence', async () => {
  const { body } = await answerTo(new DetailedProblem('import-refused', { problems: [1, 2] }, 'Deux erreurs.'))
  expect(body).toMatchObject({ code: 'import-refused', detail: 'Deux erreurs.', problems: [1, 2] })
})

test('a storage that cannot write is told by readyz, while healthz answers', async () => {
  const mapStorage = (await openInMemoryServer()).mapStorage
  const full = { ...mapStorage, check: () => Promise.reject(new Problem('storage-unavailable')) }
  const { send } = await openInMemoryServer({ mapStorage: full })
  expect((await send('/healthz')).status).toBe(200)
  const response = await send('/readyz')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ code: 'storage-unavailable' })
})

test('damage that nobody has seen yet is counted, and keeps the server ready', async () => {
  const { send, catalogue, territory, metrics } = await openWith(openLogToMemory().log)
  metrics.watchDamage(() => countDamagedMaps(catalogue))
  const counted = async () => {
    const { damagedMaps } = (await (await send('/readyz')).json()) as { damagedMaps: number }
    const text = await metrics.registry.metrics()
    return [damagedMaps, Number(/^maillage_damaged_maps (\d+)$/m.exec(text)?.[1])]
  }
  expect(await counted()).toEqual([0, 0])
  const foundAt = '2026-11-22T10:00:00.000Z'
  await catalogue.recordDamage(territory.id, { foundAt, bytes: 40, places: ['0.log@25'] })
  expect(await counted()).toEqual([1, 1])
  await send(`/api/territories/${territory.id}/damage/seen`, { as: 'facilitator', json: { foundAt } })
  expect(await counted()).toEqual([0, 0])
})

test.for([
  { from: '127.0.0.1', headers: {}, status: 200 },
  { from: '::1', headers: {}, status: 200 },
  { from: '192.0.2.7', headers: {}, status: 401 },
  { from: '127.0.0.1', headers: { 'x-forwarded-for': '192.0.2.7' }, status: 401 },
  { from: '127.0.0.1', headers: { forwarded: 'for=192.0.2.7' }, status: 401 },
  { from: '192.0.2.7', headers: { 'x-forwarded-for': '127.0.0.1' }, status: 401 },
])('metrics from $from with $headers answer $status', async ({ from, headers, status }) => {
  for (const trustProxy of [false, true]) {
    const { send } = await openInMemoryServer({ trustProxy })
    expect((await send('/metrics', { from, headers })).status).toBe(status)
  }
})

test('nothing secret or personal is logged or measured', async () => {
  const { lines, log } = openLogToMemory()
  const { send, territory, keys, metrics } = await openWith(log)
  await send(`/api/territories/${territory.id}?key=${keys.editor}`, { as: 'editor' })
  await send(`/api/territories/${territory.id}/export.json`, { as: 'viewer' })
  await send('/api/inconnu/quelque-chose', { as: 'stranger', method: 'PURGE' })

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 20, method: 'GET', route: '/api/territories/:id', status: 200, ms: expect.any(Number) },
    { method: 'GET', route: '/api/territories/:id/export.json', status: 200 },
    { method: 'other', route: '/api/*', status: 404 },
  ])
  const text = await metrics.registry.metrics()
  expect(text).toContain(
    'maillage_http_request_seconds_count{method="GET",route="/api/territories/:id",status="200"} 1',
  )
  for (const secret of [keys.editor, keys.viewer, territory.id, territory.name, '192.0.2.7', 'quelque-chose']) {
    expect(lines.join('')).not.toContain(secret)
    expect(text).not.toContain(secret)
  }
})

async function openWith(log: ReturnType<typeof openLogToMemory>['log']) {
  const metrics = openMetrics()
  return { ...(await openInMemoryServer({ log, metrics })), metrics }
}

test.for([
  { trustProxy: true, proto: 'https', hsts: 'max-age=15552000' },
  { trustProxy: true, proto: 'http', hsts: null },
  { trustProxy: false, proto: 'https', hsts: null },
])('behind a proxy that says $proto (trusted: $trustProxy) HSTS is $hsts', async ({ trustProxy, proto, hsts }) => {
  const { send } = await openInMemoryServer({ trustProxy })
  const { headers } = await send('/api/examples', { headers: { 'x-forwarded-proto': proto } })
  expect(headers.get('strict-transport-security')).toBe(hsts)
})

test.for([
  { path: '/api/examples', status: 200 },
  { path: '/api/inconnu', status: 404 },
  { path: '/api/territories', status: 401 },
  { path: '/nulle-part', status: 404 },
])('$path ($status) tells the browser to trust nobody else', async ({ path, status }) => {
  const { send } = await openInMemoryServer()
  const response = await send(path)
  expect(response.status).toBe(status)
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), clipboard-write=(self), fullscreen=(self), geolocation=(), microphone=()',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
  })
  expect(headers['content-security-policy']?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' ws://carte.test wss://carte.test",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ])
})

test('a host that is none does not get into the policy', async () => {
  const { send } = await openInMemoryServer()
  for (const host of ['a.fr; script-src *', "a.fr 'unsafe-inline'", 'a.fr,b.fr']) {
    const { headers } = await send('/api/examples', { headers: { host } })
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'; worker-src")
  }
})

test('the OpenAPI document names the problem and the key', async () => {
  const { send } = await openInMemoryServer()
  const document = (await (await send('/api/openapi.json')).json()) as Record<string, Record<string, unknown>>
  expect(document).toMatchObject({
    openapi: '3.1.0',
    components: {
      schemas: { Problem: { required: ['type', 'title', 'status', 'code', 'detail'] } },
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
    paths: {
      '/api/territories/{id}/import': {
        post: {
          security: [{ key: [] }],
          parameters: [
            { name: 'id', in: 'path', required: true },
            { name: 'dryRun', in: 'query' },
            { name: 'author', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 0xffffffff } },
            { name: 'by', in: 'query' },
          ],
          responses: {
            default: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
          },
        },
      },
    },
  })
})

test('the schema of the export is JSON Schema', async () => {
  const { send } = await openInMemoryServer()
  const response = await send('/api/schema/maillage-1.json')
  expect(response.headers.get('content-type')).toBe('application/schema+json')
  expect(await response.json()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { format: { const: 'maillage/1' } },
  })
})
