import { useEffect, useState } from 'react'
import { forgetLocalCopy } from '../offline/local-copy'
import type { OpenTerritory } from './open-territory'

/** Gives up what this device holds of a map as it is now and starts again from the server's; the session closes first. */
export function useDiscard({ id, epoch }: OpenTerritory): readonly [isDiscarding: boolean, discard: () => void] {
  const [isDiscarding, setDiscarding] = useState(false)
  useEffect(() => {
    if (isDiscarding) void forgetLocalCopy(id, epoch).then(() => location.reload())
  }, [isDiscarding, id, epoch])
  return [isDiscarding, () => setDiscarding(true)]
}
