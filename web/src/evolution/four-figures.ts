import { mapAt } from '@maillage/shared/network/at-time'
import { equityOf } from '@maillage/shared/network/equity'
import { isolatedOf } from '@maillage/shared/network/isolated'
import { levelsOf } from '@maillage/shared/network/levels'
import { networkOf } from '@maillage/shared/network/network'
import { porosityOf } from '@maillage/shared/network/porosity'
import type { Share } from '@maillage/shared/network/share'
import type { Side } from './comparison'

/** What is told of a map in four numbers; a rate over too little is absent. */
export interface FourFigures {
  /** Links of shelters that reach chantiers or their coordination. */
  readonly porosity: Share
  /** 1 to 5. */
  readonly meanLevel: number | undefined
  /** Actors without a link. */
  readonly isolated: number
  /** Most minus fewest direct links of the chantiers. */
  readonly gap: number | undefined
}

export function fourFiguresOf({ map, day }: Side): FourFigures {
  const network = networkOf(mapAt(map, 'now', day))
  return {
    porosity: porosityOf(network, 'housing', 'insertion').reaching,
    meanLevel: levelsOf(network).mean,
    isolated: isolatedOf(network).length,
    gap: equityOf(network, map.themes).spread.gap,
  }
}
