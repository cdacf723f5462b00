/** What the names of the caches begin with in which the interface is kept: one for each of its versions. */
export const INTERFACE_CACHES = 'maillage.interface.'
