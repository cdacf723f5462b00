import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { type Access, openAccess } from './access/access'
import { ensureAdminKey, isFirstStart } from './access/admin-key'
import { openInProcessBus } from './bus/in-process-bus'
import { banner, keySentence } from './cli/banner'
import { type Config, readConfig } from './config'
import { openHttpApp } from './http/http-app'
import { countDamagedMaps } from './http/map-health'
import { seedExampleSnapshots, seedExamples } from './http/seed-examples'
import { MapIndicators } from './indicators/map-indicators'
import { type Log, openLog } from './log'
import { openInThreadMapWork } from './map-work/in-thread-map-work'
import type { MapWork } from './map-work/map-work'
import { openWorkerMapWork } from './map-work/worker-map-work'
import { openMetrics } from './metrics'
import { AutomaticSnapshots } from './snapshots/automatic-snapshots'
import { Snapshots } from './snapshots/snapshots'
import { spareMemory } from './spare-memory'
import { type EmbeddedStorage, openEmbeddedStorage } from './storage/embedded-storage'
import { GatheredWrites } from './storage/gathered-writes'
import { DataFolderError } from './storage/operator'
import { Rooms } from './sync/rooms'
import { type Admission, attachSync, type Sync } from './sync/sync-upgrade'

/** Beside the built server and beside its source alike. */
const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** The program of a second thread, beside the built server; the source has none that Node could run. */
const MAP_WORKER = import.meta.url.endsWith('.js') ? new URL('map-worker.js', import.meta.url) : undefined

/** The whole end; of it, what the rooms may take to store what is not stored yet. */
const END_MS = 10_000
const FLUSH_MS = 8_000
const REQUESTS_MS = 1_000

/** Something that whoever starts the server can put right; the message says how. */
class StartError extends Error {
  override readonly name = 'StartError'
}

/** What runs, in the order in which it was opened. */
interface Running {
  readonly log: Log
  readonly storage: EmbeddedStorage
  readonly work: MapWork
  readonly records: GatheredWrites
  readonly rooms: Rooms
  readonly snapshots: Snapshots
  readonly automatic: AutomaticSnapshots
  readonly http: Server
  readonly sync: Sync
}

await main()

async function main(): Promise<void> {
  const read = readConfig()
  if (!read.ok) return refuseStart(read.sentences)
  try {
    endInOrder(await start(read.config))
  } catch (error) {
    if (!(error instanceof StartError || error instanceof DataFolderError)) throw error
    refuseStart([error.message])
  }
}

async function start(config: Config): Promise<Running> {
  const log = openLog(config.logLevel)
  const storage = await openEmbeddedStorage({
    dataDir: config.dataDir,
    warn: (message, details) => log.warn(details, message),
  })
  try {
    return await serve(config, log, storage)
  } catch (error) {
    await storage.close()
    throw error
  }
}

async function serve(config: Config, log: Log, storage: EmbeddedStorage): Promise<Running> {
  const { catalogue, maps } = storage
  const { trustProxy, publicUrl, limits } = config
  const now = () => new Date()
  const metrics = openMetrics()
  const observer = { metrics: metrics.sync, log }
  const records = new GatheredWrites((error) => log.warn({ err: error }, 'a change of the catalogue was not kept'))
  const access = openAccess({
    catalogue,
    now,
    failedKeysPerMinute: limits.failedKeysPerMinute,
    onUsed: (id, accessId, day) => records.note(`access ${accessId}`, () => catalogue.touchAccess(id, accessId, day)),
  })
  const work = MAP_WORKER ? openWorkerMapWork({ program: MAP_WORKER }) : openInThreadMapWork()
  const rooms = new Rooms({
    storage: maps,
    work,
    // A lone server: there is nobody else to hear of anything.
    bus: openInProcessBus().connect(),
    observer,
    limits,
    onMapChanged: async (id, { exportBefore, ...map }) => {
      records.note(`map ${id}`, () => catalogue.recordMap(id, map))
      if (exportBefore) await snapshots.keep(id, { kind: 'before-deletion', createdBy: '' }, exportBefore)
    },
    onDamage: (id, damage) => catalogue.recordDamage(id, { ...damage, foundAt: now().toISOString() }),
  })
  const snapshots: Snapshots = new Snapshots({ catalogue, storage: storage.snapshots, maps: rooms, limits, log, now })
  const automatic = new AutomaticSnapshots({ catalogue, snapshots, log, now, ...config })
  const settled = () => records.flush()
  const indicators = new MapIndicators({ catalogue, snapshots, maps: rooms, work, settled, now })
  metrics.watchRooms(() => rooms.gauges())
  spareMemory(rooms)
  metrics.watchDamage(() => countDamagedMaps(catalogue))
  if (await isFirstStart(catalogue)) await seedExamples(EXAMPLES, { catalogue, liveMaps: rooms, now })

  await seedExampleSnapshots(EXAMPLES, { catalogue, snapshots, log })

  const webRoot = existsSync(join(WEB_ROOT, 'index.html')) ? WEB_ROOT : undefined
  if (webRoot === undefined) log.warn('the interface is not built: only the API is served')
  const shared = { catalogue, access, log, metrics, limits, now, publicUrl, trustProxy }
  const app = openHttpApp({ ...shared, mapStorage: maps, liveMaps: rooms, snapshots, indicators, work, webRoot })
  const http = openServer(app.fetch)
  const sync = attachSync(http, {
    rooms,
    observer,
    limits,
    authorize: authorizeWith(access),
    allowedOrigins:
      publicUrl === undefined ? config.allowedOrigins : [...config.allowedOrigins, new URL(publicUrl).origin],
    trustProxy,
  })
  // Kept before anybody can come: a key that the configuration has replaced opens nothing any more.
  const newAdminKey = await ensureAdminKey(catalogue, config.adminKey)
  const port = await listen(http, config).catch((error: unknown) => {
    if (newAdminKey !== undefined) console.error(keySentence(newAdminKey))
    throw error
  })
  printBanner(config, port, newAdminKey)
  automatic.start()
  log.info({ port, node: process.version }, 'listening')
  return { log, storage, work, records, rooms, snapshots, automatic, http, sync }
}

/** The admin has no link that could be revoked; the word stands for it. */
function authorizeWith(access: Access) {
  return async (territory: string, key: string, address: string): Promise<Admission> => {
    const entry = await access.enter(territory, { key, address })
    return {
      role: entry.role,
      accessId: entry.kind === 'link' ? entry.access.id : 'admin',
      expiresAtMs: entry.kind === 'link' && entry.access.expiresAt ? Date.parse(entry.access.expiresAt) : Infinity,
      epoch: entry.territory.epoch,
    }
  }
}

function openServer(fetch: ReturnType<typeof openHttpApp>['fetch']): Server {
  // Without options of its own the adapter makes a plain HTTP server.
  const http = createAdaptorServer({ fetch }) as Server
  http.headersTimeout = 15_000
  http.requestTimeout = 30_000
  // Longer than a proxy keeps its side open, or it would reuse a connection that we are closing.
  http.keepAliveTimeout = 65_000
  http.maxHeadersCount = 64
  return http
}

/** Resolves with the real port, which the system has chosen when the configured one is 0. */
async function listen(http: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(asStartError(error, port, host))
    http.once('error', onError)
    http.listen(port, host, () => {
      http.off('error', onError)
      resolve()
    })
  })
  return (http.address() as AddressInfo).port
}

function asStartError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`PORT : un autre programme utilise déjà le port ${port}. Choisissez-en un autre.`)
    case 'EACCES':
      return new StartError(`PORT : ce compte n’a pas le droit d’ouvrir le port ${port}. Choisissez-en un autre.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`HOST : « ${host} » n’est pas une adresse de cette machine.`)
    default:
      return error
  }
}

function printBanner(config: Config, port: number, newAdminKey: string | undefined): void {
  console.log(banner({ ...config, port, newAdminKey, hasChosenKey: config.adminKey !== undefined }))
}

/** Ends in order on the first signal, at once on the second; a bug ends in order too, as a failure. */
function endInOrder(running: Running): void {
  let isEnding = false
  const endOnce = (exitCode: number) => {
    if (isEnding) process.exit(1)
    isEnding = true
    // The last resort: whatever is stuck, what was acknowledged is on the disk.
    setTimeout(() => process.exit(1), END_MS)
    end(running).then(
      (isTidy) => process.exit(isTidy ? exitCode : 1),
      (error: unknown) => {
        running.log.fatal({ err: error }, 'the server did not end well')
        process.exit(1)
      },
    )
  }
  const onBug = (error: unknown) => {
    running.log.fatal({ err: error }, 'a bug ends the server')
    if (!isEnding) endOnce(1)
  }
  process.on('SIGTERM', () => endOnce(0))
  process.on('SIGINT', () => endOnce(0))
  process.on('uncaughtException', onBug)
  process.on('unhandledRejection', onBug)
}

/** Closes what was opened, in reverse order. False when something was not stored in time. */
async function end(running: Running): Promise<boolean> {
  const { log, storage, work, records, rooms, snapshots, automatic, http, sync } = running
  log.info('ending')
  automatic.stop()
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  http.closeIdleConnections()
  const isTidy = await rooms.shutdown({ deadlineMs: FLUSH_MS })
  sync.close()
  const timer = setTimeout(() => http.closeAllConnections(), REQUESTS_MS)
  await closed
  clearTimeout(timer)
  await snapshots.settled()
  await work.close()
  await records.flush()
  await storage.close()
  log.info('ended')
  return isTidy
}

function refuseStart(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exitCode = 1
}
