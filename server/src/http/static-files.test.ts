import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type ServerType, serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInMemoryServer } from './in-memory-server'

let folder: string
let server: ServerType
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-web-'))
  const webRoot = join(folder, 'dist')
  await mkdir(join(webRoot, 'assets'), { recursive: true })
  const files = {
    'secret.txt': 'SECRET',
    'dist/index.html': '<!doctype html><title>Maillage</title>',
    'dist/sw.js': 'self',
    'dist/manifest.webmanifest': '{}',
    'dist/.built-from': 'SECRET',
    'dist/assets/main-1a2b.js': 'plain',
    'dist/assets/main-1a2b.js.br': 'brotli',
    'dist/assets/main-1a2b.js.gz': 'gzip',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const { app } = await openInMemoryServer({ webRoot })
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

/** As written: a client library would tidy the path first. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const socket = connect(port, '127.0.0.1')
  const lines = Object.entries({ host: 'carte.test', connection: 'close', ...headers }).map(([k, v]) => `${k}: ${v}`)
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const answer = await text(socket)
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [status = '', ...fields] = head.split('\r\n')
  const found = Object.fromEntries(fields.map((field) => field.toLowerCase().split(/: (.*)/, 2)))
  return { status: Number(status.split(' ')[1]), headers: found, body: body.join('\r\n\r\n') }
}

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test.for(['/', '/t/exemplerouen00000000', '/t/exemplerouen00000000/acces', '/admin', '/n’importe/quoi'.normalize()])(
  '%s is a page of the interface for somebody who opens it',
  async (path) => {
    const { status, headers, body } = await ask(encodeURI(path), PAGE)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(body).toContain('<title>Maillage</title>')
  },
)

test.for([
  { path: '/t/exemplerouen00000000', headers: { accept: 'application/json' } },
  { path: '/robots.txt', headers: {} },
  { path: '/assets/gone-3c4d.js', headers: PAGE },
  { path: '/sync/exemplerouen00000000', headers: PAGE },
  { path: '/api/inconnu', headers: PAGE },
  { path: '/api', headers: PAGE },
])('$path with $headers is not found', async ({ path, headers }) => {
  const answer = await ask(path, headers)
  expect(answer.status).toBe(404)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'not-found' })
})

test('a page is only read', async () => {
  expect((await ask('/', PAGE, 'POST')).status).toBe(404)
  expect(await ask('/', PAGE, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test.for([
  { accepts: 'gzip, deflate, br', encoding: 'br', body: 'brotli' },
  { accepts: 'gzip', encoding: 'gzip', body: 'gzip' },
  { accepts: 'identity', encoding: undefined, body: 'plain' },
])(
  'a file with a hash in its name is kept for ever, as $encoding for $accepts',
  async ({ accepts, encoding, body }) => {
    const answer = await ask('/assets/main-1a2b.js', { 'accept-encoding': accepts })
    expect(answer.body).toContain(body)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-type']).toMatch(/javascript/)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    if (encoding) expect(answer.headers.vary).toContain('accept-encoding')
  },
)

test.for([
  { path: '/sw.js', type: /^text\/javascript/ },
  { path: '/manifest.webmanifest', type: /^application\/manifest\+json/ },
])('any other file is asked for again, such as $path', async ({ path, type }) => {
  const { headers } = await ask(path)
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['content-type']).toMatch(type)
})

test.for([
  '/.built-from',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/%252e%252e%252fsecret.txt',
  '//../secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/assets/%00/../../secret.txt',
  '/..;/secret.txt',
])('%s does not leave the folder', async (path) => {
  for (const headers of [{}, PAGE]) {
    const answer = await ask(path, headers)
    expect([200, 400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('SECRET')
    if (answer.status === 200) expect(answer.body).toContain('<title>Maillage</title>')
  }
  expect((await ask(path)).status).not.toBe(200)
})

test.for(['//api/territories', '/%61pi/territories', '/api//territories', '/API/territories', '/api/territories/'])(
  '%s is not a way around the doors',
  async (path) => {
    for (const headers of [{}, PAGE]) {
      const { body } = await ask(path, headers)
      expect(body).not.toContain('"territories"')
    }
  },
)
