import type { Insets, StageSize } from './camera'

export interface StageState {
  readonly isPhone: boolean
  /** The tools are shown to those who edit. */
  readonly canEdit: boolean
  /** The inspector is open while something is selected. */
  readonly hasSelection: boolean
  /** The list of views is open at the left. */
  readonly hasViews?: boolean
  /** The legend stands at the right, unless that is a phone, where it waits to be asked for. */
  readonly hasLegend?: boolean
  readonly isForOneThing?: boolean
}

const PALETTE = 88
/** Above the map: the moment, the views and the gauge; a map may come near them, one thing stays clear of all. */
const TOP_BAR = 40
const STRIP = 64
const INSPECTOR = 348
const VIEWS = 320
const LEGEND = 276
const VIEW_BAR = 58
const MINIMAP = 124
/** Height of the bar of tools on a phone. */
export const PHONE_TOOLS = 67
/** The sheet of the inspector at its middle stop. */
const SHEET = 0.46

/** What panels cover of the stage. The minimap and the strips take corners and edges: they count for one thing, not for the whole map. */
export function stageInsets(
  { isPhone, canEdit, hasSelection, hasViews = false, hasLegend = false, isForOneThing = false }: StageState,
  { height }: StageSize,
): Insets {
  if (!isPhone) {
    const bottom = isForOneThing ? MINIMAP : VIEW_BAR
    return {
      top: isForOneThing ? STRIP : TOP_BAR,
      right: (hasSelection ? INSPECTOR : 0) + (hasLegend ? LEGEND : 0),
      bottom,
      left: (canEdit ? PALETTE : 0) + (hasViews ? VIEWS : 0),
    }
  }
  const above = hasSelection || hasViews ? height * SHEET : VIEW_BAR
  return { top: TOP_BAR, right: 0, bottom: PHONE_TOOLS + above, left: 0 }
}
