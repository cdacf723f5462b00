import { TerritoryId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { ProblemBody } from '@maillage/shared/protocol/http-bodies'
import { PROBLEMS, type ProblemCode } from '@maillage/shared/protocol/problems'
import type { TypedResponse } from 'hono'
import * as z from 'zod'
import { problemTitle } from './problem-response'

const Problem = documented(ProblemBody, 'output').meta({
  id: 'Problem',
  description: 'A failure (RFC 9457). Match on `code`.',
})

export const TerritoryParams = z.object({ id: documented(TerritoryId, 'input') })
export const SnapshotParams = TerritoryParams.extend({ snapshotId: documented(SnapshotId, 'input') })
export const KEY_SECURITY = [{ key: [] }]

export function jsonBody<T extends z.core.$ZodType>(schema: T) {
  return { content: { 'application/json': { schema: documented(schema, 'input') } }, required: true } as const
}

export function jsonAnswer<T extends z.core.$ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema: documented(schema, 'output') } } } as const
}

/**
 * A shape that browsers read too, for the generator of the OpenAPI document: that one asks more of a shape than
 * `zod/mini` has, so it is told the JSON Schema.
 */
export function documented<T extends z.core.$ZodType>(schema: T, io: 'input' | 'output') {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io })
  const read = z.unknown().pipe(schema).meta(shape)
  // Nothing comes before the shape: what goes in is what it takes.
  return read as unknown as z.ZodType<z.output<T>, z.input<T>>
}

/** The `default` answer of a route: its problems, told by code. */
export function problemAnswers(...codes: readonly ProblemCode[]) {
  const lines = codes.map((code) => `- ${PROBLEMS[code].status} \`${code}\`: ${problemTitle(code)}`)
  return {
    default: { description: lines.join('\n'), content: { 'application/problem+json': { schema: Problem } } },
  } as const
}

/** An answer whose body was written elsewhere: its type is the route's word, a string says nothing of it. */
export function writtenAnswer(
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
) {
  return new Response(body, { headers: { 'content-type': contentType, ...headers } }) as Response &
    TypedResponse<never, 200, never>
}
