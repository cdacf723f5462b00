/** The sorted list with some of its ids looked at again; a list of thousands is not sorted anew for one. */
export function relisted<Id extends string>(
  list: readonly Id[],
  dirty: ReadonlySet<Id>,
  isListed: (id: Id) => boolean,
): readonly Id[] {
  const come = [...dirty].filter(isListed).sort()
  const stay = list.filter((id) => !dirty.has(id))
  if (stay.length === 0) return come
  const merged: Id[] = []
  let next = 0
  for (const id of stay) {
    while (next < come.length && (come[next] as Id) < id) merged.push(come[next++] as Id)
    merged.push(id)
  }
  return [...merged, ...come.slice(next)]
}
