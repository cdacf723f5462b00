/** An undo signs the map just after its change: so long after it, both have arrived and the author can be read. */
export const SIGNATURE_MS = 150
