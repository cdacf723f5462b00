import type { Link } from '@maillage/shared/map/link'
import type { LinkMark } from '../map-session/map-marks'
import { PILL } from './badge-places'
import { type LinkLook, linkLook } from './link-look'

/** Of what is gone, whatever its level was. */
const GONE_DASH = [8, 6]

/** How a marked link is drawn: what is gone is dashed, thin and ends without a mark. */
export function markedLook(link: Pick<Link, 'kind' | 'level' | 'state'>, mark: LinkMark | undefined): LinkLook {
  const look = linkLook(link)
  if (mark?.kind !== 'gone') return look
  return {
    stroke: { ...look.stroke, width: 2, core: 0, mark: 'none', isRound: false },
    endMark: 'none',
    dash: GONE_DASH,
    isGhost: false,
  }
}

/** How wide a character of a sign is at most, in map units. */
const CHARACTER = 9

/** How many slots of a pill the sign of a change takes. */
export function signSlots(sign: string): number {
  return Math.ceil((sign.length * CHARACTER) / PILL.slot)
}
