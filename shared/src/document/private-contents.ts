import type { Contact } from '../map/contact'
import type { ActorId } from '../map/ids'
import type { ViewNotes } from '../map/view-notes'

/** What a territory's private document holds, as plain values: what a file for those who may edit has beside the map. */
export interface PrivateContents {
  readonly contacts: readonly Contact[]
  readonly viewNotes: readonly ViewNotes[]
}

/** What contents of a private document can be about. */
interface Things {
  readonly actors: readonly { readonly id: ActorId }[]
  readonly views: readonly { readonly id: string }[]
}

/** What is about actors and views that are there: what an export carries. */
export function privateOf({ actors, views }: Things, { contacts, viewNotes }: PrivateContents): PrivateContents {
  const known = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id))
  const there = { actors: known(actors), views: known(views) }
  return {
    contacts: contacts.filter(({ actor }) => there.actors.has(actor)),
    viewNotes: viewNotes.filter(({ view }) => there.views.has(view)),
  }
}
