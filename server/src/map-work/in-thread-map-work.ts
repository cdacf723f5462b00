import { MAP_JOBS } from './map-jobs'
import type { InputOf, MapJobName, MapJobs, MapWork, ResultOf } from './map-work'

/** Does the work in this thread, in a turn of its own: for small maps and for tests. */
export function openInThreadMapWork(): MapWork {
  return {
    async run<Name extends MapJobName>(name: Name, updates: readonly Uint8Array[], ...input: InputOf<Name>) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      // A job's type ties its result to its name, which awaiting it loses.
      return (await runJob(name, updates, input)) as ResultOf<Name>
    },
    close: async () => undefined,
  }
}

export function runJob<Name extends MapJobName>(
  name: Name,
  updates: readonly Uint8Array[],
  input: readonly unknown[],
): ReturnType<MapJobs[Name]> {
  // The port's type ties a name to its input and result, which a table cannot express.
  const job = MAP_JOBS[name] as (updates: readonly Uint8Array[], ...input: readonly unknown[]) => unknown
  return job(updates, ...input) as ReturnType<MapJobs[Name]>
}
