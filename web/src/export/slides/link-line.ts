import { isDirected, type Level } from '@maillage/shared/map/link'
import { levelOf } from '../../drawing/link-look'
import { QUIET_OPACITY } from '../../drawing/quiet-links'
import { PRINT_COLORS } from '../drawing/print-colors'
import { solidFill } from './colors'
import type { SlideLink } from './deck'
import { emu } from './units'
import { element, type Xml } from './xml'

export type LineLook = Pick<SlideLink, 'kind' | 'level' | 'state' | 'hasAgreement' | 'isQuiet'>

interface Stroke {
  /** In points, where names are as large as they should be. */
  readonly width: number
  readonly dash: 'sysDot' | 'dash' | 'solid' | 'lgDash'
  readonly isDouble: boolean
  readonly color: `#${string}`
}

/** Five drawings of one ink, as on the map, with what lines of DrawingML can do. */
const LEVEL_STROKES: Readonly<Record<Level, Stroke>> = {
  1: { width: 1.75, dash: 'sysDot', isDouble: false, color: PRINT_COLORS['link-weak'] },
  2: { width: 1.5, dash: 'dash', isDouble: false, color: PRINT_COLORS['link-weak'] },
  3: { width: 2, dash: 'solid', isDouble: false, color: PRINT_COLORS.link },
  4: { width: 3.75, dash: 'solid', isDouble: false, color: PRINT_COLORS.link },
  5: { width: 6.5, dash: 'solid', isDouble: true, color: PRINT_COLORS.link },
}
const PLAIN_STROKE: Stroke = { width: 1.5, dash: 'solid', isDouble: false, color: PRINT_COLORS.link }
const PAST_OPACITY = 0.45
/** On maps drawn as small as this, arrows would hide the cards that they point at. */
const SMALL = 0.5

/**
 * How a link is drawn: its level by width, dash and a double line, what is planned by long dashes, what is past and
 * quiet links faded, direction by an arrow, an agreement by a round end.
 *
 * @param scale of the map, 1 where its names are large enough for a room
 */
export function linkLine(link: LineLook, scale: number): Xml {
  const level = levelOf(link)
  const { width, dash, isDouble, color } = level ? LEVEL_STROKES[level] : PLAIN_STROKE
  const opacity = link.isQuiet ? QUIET_OPACITY : link.state === 'past' ? PAST_OPACITY : 1
  const isLong = link.state === 'planned' && dash === 'solid'
  const size = width > 3 ? 'sm' : 'med'
  const stud = link.hasAgreement ? { type: 'oval', w: size, len: size } : undefined
  const arrow = { type: 'triangle', w: scale < SMALL ? 'sm' : 'med', len: scale < SMALL ? 'sm' : 'med' }
  return element(
    'a:ln',
    {
      w: emu(Math.max(0.25, width * scale)),
      cap: dash === 'sysDot' ? 'rnd' : 'flat',
      cmpd: isDouble ? 'dbl' : undefined,
    },
    solidFill(color, opacity),
    element('a:prstDash', { val: isLong ? 'lgDash' : dash }),
    element('a:round'),
    stud && element('a:headEnd', stud),
    isDirected(link.kind) ? element('a:tailEnd', arrow) : stud && element('a:tailEnd', stud),
  )
}
