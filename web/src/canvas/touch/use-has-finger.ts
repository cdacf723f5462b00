import { type PointerEvent, useState } from 'react'

/** Whether it is a finger that is on the map, or is likely to be: it pans where a mouse would drag a card. */
export function useHasFinger(): readonly [hasFinger: boolean, follow: (event: PointerEvent) => void] {
  const [hasFinger, setHasFinger] = useState(() => matchMedia('(pointer: coarse)').matches)
  return [hasFinger, ({ pointerType }) => setHasFinger(pointerType === 'touch')]
}
