import { useAttempt } from '../map-session/use-attempt'

/** Changes fields of what a panel shows; returns whether the change was made. */
export type Update<Patch> = (patch: Patch) => boolean

export function useUpdate<Patch>(isThere: () => boolean, write: (patch: Patch) => void): Update<Patch> {
  const attempt = useAttempt()
  // A field commits when its panel closes, also because its item was deleted: that was told already.
  return (patch) => isThere() && attempt(() => write(patch))
}
