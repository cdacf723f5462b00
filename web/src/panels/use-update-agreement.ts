import type { LinkId } from '@maillage/shared/map/ids'
import type { Agreement } from '@maillage/shared/map/link'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'

type AgreementPatch = { readonly [K in keyof Agreement]?: Agreement[K] | undefined }

/** Changes parts of the agreement as it is now on the map; returns whether the change was made. */
export function useUpdateAgreement(id: LinkId): (patch: AgreementPatch) => boolean {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  return (patch) => {
    // Somebody may have taken the agreement away: a field that closes with it does not bring it back.
    const current = view.link(id)?.agreement
    if (!current) return false
    return attempt(() => edit.setAgreement(id, merged(current, patch)))
  }
}

function merged(agreement: Agreement, patch: AgreementPatch): Agreement {
  const parts = Object.entries({ ...agreement, ...patch }).filter(([, value]) => value !== undefined)
  // The kind, the one part that must be there, is never taken away.
  return { kind: agreement.kind, ...Object.fromEntries(parts) }
}
