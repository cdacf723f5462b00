import type { LinkPatch } from '@maillage/shared/document/links'
import type { LinkId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import { type Update, useUpdate } from './use-update'

export type UpdateLink = Update<LinkPatch>

export function useUpdateLink(id: LinkId): UpdateLink {
  const { edit, view } = useMapSession()
  return useUpdate(
    () => view.link(id) !== undefined,
    (patch) => edit.updateLink(id, patch),
  )
}
