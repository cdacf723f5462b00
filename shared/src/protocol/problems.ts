/**
 * Every failure that a person can act on, with its HTTP status and its WebSocket close code.
 * Close codes 4400-4499 are final for the client, all others are retried.
 */
export const PROBLEMS = {
  'request-invalid': { status: 400, closeCode: 4400 },
  'access-refused': { status: 401, closeCode: 4401 },
  'role-forbids': { status: 403, closeCode: 4403 },
  'not-found': { status: 404, closeCode: 4404 },
  'epoch-old': { status: 410, closeCode: 4410 },
  'map-full': { status: 413, closeCode: 4413 },
  'authors-full': { status: 413, closeCode: 4413 },
  'request-too-large': { status: 413, closeCode: 1009 },
  'media-type-unsupported': { status: 415, closeCode: 4415 },
  'protocol-unknown': { status: 415, closeCode: 4415 },
  'change-refused': { status: 422, closeCode: 4422 },
  'link-to-itself': { status: 422, closeCode: 4422 },
  'actor-missing': { status: 422, closeCode: 4422 },
  'name-missing': { status: 422, closeCode: 4422 },
  'text-too-long': { status: 422, closeCode: 4422 },
  'views-full': { status: 409, closeCode: 4409 },
  'word-in-use': { status: 422, closeCode: 4422 },
  'import-refused': { status: 422, closeCode: 4422 },
  'snapshots-full': { status: 409, closeCode: 4409 },
  'snapshot-damaged': { status: 422, closeCode: 4422 },
  'snapshot-newer': { status: 422, closeCode: 4422 },
  'too-many-tries': { status: 429, closeCode: 4529 },
  'access-revoked': { status: 401, closeCode: 4499 },
  restarting: { status: 503, closeCode: 1012 },
  overloaded: { status: 503, closeCode: 1013 },
  'storage-unavailable': { status: 503, closeCode: 4503 },
  'silent-connection': { status: 408, closeCode: 4508 },
  'client-id-in-use': { status: 409, closeCode: 4509 },
  'too-many-messages': { status: 429, closeCode: 4529 },
  unexpected: { status: 500, closeCode: 1011 },
} as const satisfies Record<string, { status: number; closeCode: number }>

export type ProblemCode = keyof typeof PROBLEMS

/** An expected failure. The detail never carries names, keys or content of a map. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    detail: string = code,
    options?: { cause?: unknown },
  ) {
    super(detail, options)
  }
}
