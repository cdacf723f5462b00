import { networkInterfaces } from 'node:os'
import { adminLink } from '../access/issue-access'
import type { Config } from '../config'

type Interfaces = ReturnType<typeof networkInterfaces>

export interface BannerFacts extends Pick<Config, 'host' | 'publicUrl'> {
  /** The one that is listened on. */
  readonly port: number
  /** Made at this start; shown this once. */
  readonly newAdminKey: string | undefined
  /** The key comes from the configuration. */
  readonly hasChosenKey: boolean
}

/** What whoever started the server needs to know: where it is, and how to get in. */
export function banner(facts: BannerFacts, interfaces: Interfaces = networkInterfaces()): string {
  const { publicUrl } = facts
  const places = [
    `  Sur cet ordinateur : ${localUrl(facts)}`,
    ...networkUrls(facts, interfaces).map((url) => `  Sur le réseau : ${url}`),
    ...(publicUrl === undefined ? [] : [`  Adresse publique : ${publicUrl}`]),
  ]
  return ['', 'Maillage est prêt.', ...places, '', adminSentence(facts), ''].join('\n')
}

/** What links start with when nobody has asked for an address yet. */
export function localUrl({ host, port }: Pick<BannerFacts, 'host' | 'port'>): string {
  return `http://${isEveryAddress(host) || isLocalOnly(host) ? 'localhost' : inUrl(host)}:${port}`
}

function networkUrls({ host, port }: BannerFacts, interfaces: Interfaces): string[] {
  if (!isEveryAddress(host)) return []
  const addresses = Object.values(interfaces).flatMap((list) => list ?? [])
  return addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}

function adminSentence({ newAdminKey, hasChosenKey, publicUrl, ...facts }: BannerFacts): string {
  if (newAdminKey !== undefined) {
    const link = adminLink(publicUrl ?? localUrl(facts), newAdminKey)
    return `Lien d’administration (à garder, il ne sera plus montré) : ${link}`
  }
  if (hasChosenKey) return 'La clé d’administration est celle de ADMIN_KEY.'
  return 'Le lien d’administration a été montré au premier démarrage ; « npm run maillage -- admin-link » en fait un autre.'
}

/** The first start has made a key, and failed before there was a link to it. */
export function keySentence(newAdminKey: string): string {
  return `Clé d’administration (à garder, elle ne sera plus montrée) : ${newAdminKey}`
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function isLocalOnly(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
