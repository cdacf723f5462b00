import type { Insets, StageSize } from './camera'

export interface StageState {
  readonly isPhone: boolean
  /** The tools are shown to those who edit. */
  readonly canEdit: boolean
  /** The inspector is open while something is selected. */
  readonly hasSelection: boolean
  /** The list of views is open at the left. */
  readonly hasViews?: boolean
  readonly isForOneThing?: boolean
}

const PALETTE = 88
const INSPECTOR = 348
const VIEWS = 320
const VIEW_BAR = 58
/** What stands above the map, in its middle and at its right. */
const STRIP = 64
const MINIMAP = 124
/** Height of the bar of tools on a phone. */
export const PHONE_TOOLS = 67
/** The sheet of the inspector at its middle stop. */
const SHEET = 0.46

/** What panels cover of the stage. The minimap and the strips take corners and edges: they count for one thing, not for the whole map. */
export function stageInsets(
  { isPhone, canEdit, hasSelection, hasViews = false, isForOneThing = false }: StageState,
  { height }: StageSize,
): Insets {
  if (!isPhone) {
    const bottom = isForOneThing ? MINIMAP : VIEW_BAR
    return {
      top: isForOneThing ? STRIP : 0,
      right: hasSelection ? INSPECTOR : 0,
      bottom,
      left: (canEdit ? PALETTE : 0) + (hasViews ? VIEWS : 0),
    }
  }
  const above = hasSelection || hasViews ? height * SHEET : VIEW_BAR
  return { top: 0, right: 0, bottom: PHONE_TOOLS + above, left: 0 }
}
