/** Top-level Y.Maps of a map document; anything else is refused. */
export const DOCUMENT_ROOTS = [
  'meta',
  'actors',
  'links',
  'positions',
  'zones',
  'notes',
  'views',
  'comments',
  'workshop',
] as const
export type DocumentRoot = (typeof DOCUMENT_ROOTS)[number]

/** Top-level Y.Maps of a territory's private document. */
export const PRIVATE_ROOTS = ['meta', 'contacts', 'viewNotes'] as const
export type PrivateRoot = (typeof PRIVATE_ROOTS)[number]
