import type { LinkPatch } from '@maillage/shared/document/links'
import type { LinkId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'

/** Returns whether the change was made. */
export type UpdateLink = (patch: LinkPatch) => boolean

export function useUpdateLink(id: LinkId): UpdateLink {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  // A field commits when its panel closes, also because the link was deleted: that was told already.
  return (patch) => view.link(id) !== undefined && attempt(() => edit.updateLink(id, patch))
}
