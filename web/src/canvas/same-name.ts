import type { Actor } from '@maillage/shared/map/actor'

/** The actor that bears this name already, whatever its accents, capitals and punctuation. */
export function findSameName<A extends Pick<Actor, 'name'>>(actors: readonly A[], name: string): A | undefined {
  const wanted = folded(name)
  return wanted ? actors.find((actor) => folded(actor.name) === wanted) : undefined
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
