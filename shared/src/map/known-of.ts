import * as z from 'zod/mini'

/** A list of which what this version knows is kept, once each: one value that it does not know must not cost the others. */
export function knownOf<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((values): readonly T[] => [
      ...new Set(
        values.flatMap((value) => {
          const parsed = item.safeParse(value)
          return parsed.success ? [parsed.data] : []
        }),
      ),
    ]),
  )
}
