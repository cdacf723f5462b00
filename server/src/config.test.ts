import { resolve } from 'node:path'
import { encodeAccessKey } from '@maillage/shared/protocol/access-key'
import { expect, test } from 'vitest'
import { type Config, readConfig } from './config'
import { DEFAULT_LIMITS } from './limits'

const KEY = encodeAccessKey('admin', new Uint8Array(20).fill(7))

const DEFAULTS: Config = {
  port: 3000,
  host: '0.0.0.0',
  publicUrl: undefined,
  dataDir: resolve('data'),
  adminKey: undefined,
  allowedOrigins: [],
  trustProxy: false,
  logLevel: 'info',
  snapshotEveryMs: 86_400_000,
  retentionDays: undefined,
  limits: DEFAULT_LIMITS,
}

test.for<{ env: Record<string, string>; gives: Partial<Config> }>([
  { env: {}, gives: {} },
  { env: { PORT: '', PUBLIC_URL: ' ', DATABASE_URL: '' }, gives: {} },
  { env: { PORT: '0' }, gives: { port: 0 } },
  { env: { PORT: ' 65535 ' }, gives: { port: 65_535 } },
  { env: { HOST: '::1' }, gives: { host: '::1' } },
  { env: { PUBLIC_URL: 'https://maillage.exemple.fr/' }, gives: { publicUrl: 'https://maillage.exemple.fr' } },
  { env: { PUBLIC_URL: 'http://10.0.0.2:8080/carte' }, gives: { publicUrl: 'http://10.0.0.2:8080/carte' } },
  { env: { DATA_DIR: '/srv/maillage' }, gives: { dataDir: resolve('/srv/maillage') } },
  { env: { ADMIN_KEY: KEY }, gives: { adminKey: KEY } },
  { env: { ADMIN_KEY: 'quatre-mots-choisis.au_hasard' }, gives: { adminKey: 'quatre-mots-choisis.au_hasard' } },
  {
    env: { ALLOWED_ORIGINS: 'https://a.fr, http://LOCALHOST:5173/,' },
    gives: { allowedOrigins: ['https://a.fr', 'http://localhost:5173'] },
  },
  { env: { TRUST_PROXY: 'true' }, gives: { trustProxy: true } },
  { env: { TRUST_PROXY: '0' }, gives: { trustProxy: false } },
  { env: { LOG_LEVEL: 'silent' }, gives: { logLevel: 'silent' } },
  { env: { SNAPSHOT_EVERY: '90m' }, gives: { snapshotEveryMs: 5_400_000 } },
  { env: { SNAPSHOT_EVERY: 'never' }, gives: { snapshotEveryMs: undefined } },
  { env: { RETENTION_DAYS: '365' }, gives: { retentionDays: 365 } },
  { env: { LIMITS: 'actors=8000' }, gives: { limits: { ...DEFAULT_LIMITS, actors: 8_000 } } },
  {
    env: { LIMITS: ' links=40000,frameBytes=2097152, byteBurst=2097152\n' },
    gives: { limits: { ...DEFAULT_LIMITS, links: 40_000, frameBytes: 2 << 20, byteBurst: 2 << 20 } },
  },
])('$env is accepted', ({ env, gives }) => {
  expect(readConfig(env)).toEqual({ ok: true, config: { ...DEFAULTS, ...gives } })
})

test.for([
  { env: { PORT: 'abc' }, says: 'PORT : « abc » n’est pas un port (un nombre entre 0 et 65535).' },
  { env: { PORT: '65536' }, says: 'PORT : « 65536 » n’est pas un port' },
  { env: { PORT: '-1' }, says: 'PORT : « -1 » n’est pas' },
  { env: { PORT: '3000.5' }, says: 'PORT : « 3000.5 » n’est pas' },
  { env: { HOST: 'http://ici' }, says: 'HOST : « http://ici » n’est pas' },
  { env: { PUBLIC_URL: 'maillage.exemple.fr' }, says: 'PUBLIC_URL : « maillage.exemple.fr » n’est pas' },
  { env: { PUBLIC_URL: 'ftp://exemple.fr' }, says: 'PUBLIC_URL : « ftp://exemple.fr » n’est pas' },
  { env: { PUBLIC_URL: 'https://exemple.fr/#x' }, says: 'PUBLIC_URL : « https://exemple.fr/#x » n’est pas' },
  { env: { ADMIN_KEY: 'trop-court' }, says: 'ADMIN_KEY : la valeur donnée n’est pas une clé d’administration' },
  { env: { ADMIN_KEY: 'une phrase qui a des espaces dedans' }, says: 'ADMIN_KEY : la valeur donnée n’est pas' },
  { env: { ALLOWED_ORIGINS: 'https://a.fr,b.fr' }, says: 'ALLOWED_ORIGINS : « https://a.fr,b.fr » n’est pas' },
  { env: { ALLOWED_ORIGINS: 'https://a.fr/page' }, says: 'ALLOWED_ORIGINS : « https://a.fr/page » n’est pas' },
  { env: { TRUST_PROXY: 'oui' }, says: 'TRUST_PROXY : « oui » n’est pas « true » ou « false ».' },
  { env: { LOG_LEVEL: 'bavard' }, says: 'LOG_LEVEL : « bavard » n’est pas un niveau de journal' },
  { env: { SNAPSHOT_EVERY: '1 jour' }, says: 'SNAPSHOT_EVERY : « 1 jour » n’est pas une durée' },
  { env: { RETENTION_DAYS: '0' }, says: 'RETENTION_DAYS : « 0 » n’est pas un nombre de jours' },
  { env: { LIMITS: 'actor=10' }, says: 'LIMITS : « actor » n’est pas une limite. Il y a : messagesPerSecond, ' },
  { env: { LIMITS: '__proto__=10' }, says: 'LIMITS : « __proto__ » n’est pas une limite.' },
  { env: { LIMITS: 'actors' }, says: 'LIMITS : « actors » n’est pas de la forme nom=nombre' },
  { env: { LIMITS: 'actors=' }, says: 'LIMITS : « actors= » n’est pas de la forme nom=nombre' },
  { env: { LIMITS: 'actors=1=2' }, says: 'LIMITS : « actors=1=2 » n’est pas de la forme nom=nombre' },
  { env: { LIMITS: 'actors=1e3' }, says: 'LIMITS : « actors=1e3 » n’est pas un nombre entier entre 50 et 100000.' },
  { env: { LIMITS: 'actors=49' }, says: 'LIMITS : « actors=49 » n’est pas un nombre entier' },
  { env: { LIMITS: 'actors=100.5' }, says: 'LIMITS : « actors=100.5 » n’est pas un nombre entier' },
  {
    env: { LIMITS: 'firstMessageMs=60001' },
    says: '« firstMessageMs=60001 » n’est pas un nombre entier entre 1000 et',
  },
  { env: { LIMITS: 'actors=60,actors=70' }, says: 'LIMITS : « actors » est donnée deux fois.' },
  {
    env: { LIMITS: 'frameBytes=8388608' },
    says: 'LIMITS : « frameBytes » (8388608) ne peut pas dépasser « byteBurst » (4194304).',
  },
  {
    env: { LIMITS: 'stuckReaderBytes=65536' },
    says: 'LIMITS : « slowReaderBytes » (1048576) ne peut pas dépasser « stuckReaderBytes » (65536).',
  },
  { env: { DATABASE_URL: 'postgres://u:secret@h/b' }, says: 'DATABASE_URL : cette version ne sait pas encore' },
  { env: { REDIS_URL: 'redis://h' }, says: 'REDIS_URL : cette version ne sait pas encore' },
])('$env is refused with a sentence that names it', ({ env, says }) => {
  const result = readConfig(env)
  expect(result).toEqual({ ok: false, sentences: [expect.stringContaining(says)] })
})

test('every wrong variable is told at once, secrets never', () => {
  const result = readConfig({
    PORT: 'x',
    ADMIN_KEY: 'secret',
    DATABASE_URL: 'postgres://u:secret@h/b',
    LIMITS: 'a b=1',
  })
  if (result.ok) throw new Error('accepted')
  expect(result.sentences).toHaveLength(5)
  expect(result.sentences.join()).not.toContain('secret')
})
