import type { ActorPatch } from '@maillage/shared/document/actors'
import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import { type Update, useUpdate } from './use-update'

export type UpdateActor = Update<ActorPatch>

/** Of a field that shows one part of an actor. */
export interface ActorFieldProps {
  readonly actor: Actor
  readonly update: UpdateActor
}

export function useUpdateActor(id: ActorId): UpdateActor {
  const { edit, view } = useMapSession()
  return useUpdate(
    () => view.actor(id) !== undefined,
    (patch) => edit.updateActor(id, patch),
  )
}
