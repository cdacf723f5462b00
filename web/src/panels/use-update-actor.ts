import type { ActorPatch } from '@maillage/shared/document/actors'
import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'

/** Returns whether the change was made. */
export type UpdateActor = (patch: ActorPatch) => boolean

/** Of a field that shows one part of an actor. */
export interface ActorFieldProps {
  readonly actor: Actor
  readonly update: UpdateActor
}

export function useUpdateActor(id: ActorId): UpdateActor {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  // A field commits when its panel closes, also because the actor was deleted: that was told already.
  return (patch) => view.actor(id) !== undefined && attempt(() => edit.updateActor(id, patch))
}
