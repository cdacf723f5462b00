import type { Context } from 'hono'
import type { Visitor } from '../access/access'
import { clientAddress, isLoopback } from '../access/client-address'
import type { HttpDeps, HttpEnv } from './http-env'

type Reader = Pick<HttpDeps, 'publicUrl' | 'trustProxy'>

/** A host name or address with its port; what else a Host header may say is not written into a page or a link. */
const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/
const BEARER = /^Bearer +([^\s]{1,200})$/i

export function visitorOf(c: Context<HttpEnv>, { trustProxy }: Reader): Visitor {
  const key = BEARER.exec(c.req.header('authorization') ?? '')?.[1]
  const remoteAddress = c.env?.incoming?.socket.remoteAddress
  return { key, address: clientAddress({ remoteAddress, forwardedFor: c.req.header('x-forwarded-for'), trustProxy }) }
}

/** A call from this machine itself, not one that a proxy on it has passed on. */
export function isFromThisMachine(c: Context<HttpEnv>): boolean {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  return isLoopback(c.env?.incoming?.socket.remoteAddress)
}

/** Whether the browser came by https; only a proxy that we trust can say so. */
export function isHttps(c: Context, { trustProxy }: Reader): boolean {
  return trustProxy && firstOf(c.req.header('x-forwarded-proto'))?.toLowerCase() === 'https'
}

/** The host the browser asked for, or undefined when it is not one. */
export function hostOf(c: Context, { trustProxy }: Reader): string | undefined {
  const forwarded = trustProxy ? firstOf(c.req.header('x-forwarded-host')) : undefined
  const host = forwarded ?? c.req.header('host')
  return host !== undefined && HOST.test(host) ? host : undefined
}

/** What links to this server start with, without a slash at the end. */
export function baseUrlOf(c: Context, reader: Reader): string {
  if (reader.publicUrl !== undefined) return reader.publicUrl
  return `${isHttps(c, reader) ? 'https' : 'http'}://${hostOf(c, reader) ?? 'localhost'}`
}

function firstOf(header: string | undefined): string | undefined {
  return header?.split(',')[0]?.trim()
}
