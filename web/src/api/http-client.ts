import { ImportProblem, ProblemBody } from '@maillage/shared/protocol/http-bodies'
import { PROBLEMS, Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import * as z from 'zod/mini'

/** The server could not be reached, or did not answer in time. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** A file that the server did not take, with every place that is wrong. */
export class ImportRefused extends Problem {
  constructor(readonly problems: readonly ImportProblem[]) {
    super('import-refused')
  }
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** The access key of a territory, or the admin's. */
  readonly key?: string
  /** Sent as JSON. */
  readonly json?: unknown
  readonly signal?: AbortSignal | undefined
}

const ImportRefusal = z.object({ code: z.literal('import-refused'), problems: z.array(ImportProblem) })
const REFUSALS: readonly ProblemCode[] = ['access-refused', 'access-revoked', 'role-forbids', 'not-found']
const TIMEOUT_MS = 15_000
/** What a proxy answers when the server behind it does not. */
const PROXY_FAILURES = [502, 503, 504]

/** Asks the server and gives its answer, checked. Throws a `Problem` or a `NetworkError`. */
export async function request<T>(path: string, answer: z.ZodMiniType<T>, options: HttpRequest = {}): Promise<T> {
  const response = await send(path, options)
  const parsed = answer.safeParse(await readJson(response))
  if (!parsed.success) throw new Problem('unexpected', 'the answer has another shape', { cause: parsed.error })
  return parsed.data
}

/** The same for what answers without a body. */
export async function command(path: string, options: HttpRequest): Promise<void> {
  await send(path, options)
}

/** The failure that an answer tells: its code, or `unexpected` for one that this version does not know. */
export function failureOf(status: number, body: unknown): Problem | NetworkError {
  const refusal = ImportRefusal.safeParse(body)
  if (refusal.success) return new ImportRefused(refusal.data.problems)
  const parsed = ProblemBody.safeParse(body)
  if (!parsed.success && PROXY_FAILURES.includes(status)) return new NetworkError(`status ${status}`)
  const code = parsed.data?.code ?? ''
  return new Problem(isProblemCode(code) ? code : 'unexpected', parsed.data?.detail ?? `status ${status}`)
}

/** Whether the server said no to a key, rather than failed. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Problem && REFUSALS.includes(error.code)
}

async function send(path: string, { method = 'GET', key, json, signal }: HttpRequest): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
  if (json !== undefined) headers.set('content-type', 'application/json')
  const body = json === undefined ? null : JSON.stringify(json)
  const deadline = openDeadline(signal)
  try {
    const response = await fetch(path, { method, headers, body, signal: deadline.signal, cache: 'no-store' })
    if (response.ok) return response
    throw failureOf(response.status, await readJson(response))
  } catch (error) {
    if (error instanceof Problem || error instanceof NetworkError) throw error
    // Left by the caller: no failure of the network, and nobody waits for it.
    if (signal?.aborted) throw error
    throw new NetworkError('no answer', { cause: error })
  } finally {
    deadline.close()
  }
}

/** A signal that fires when the caller gives up or when the time is over. */
function openDeadline(signal: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, TIMEOUT_MS)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  return {
    signal: controller.signal,
    close() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // No JSON: an answer of something between us and the server; its status says the rest.
    return undefined
  }
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}
