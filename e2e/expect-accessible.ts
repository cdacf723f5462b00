import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2, levels A and AA, and what axe advises besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface AxeOptions {
  /** What hangs open from a button is put at the end of the page, beside its landmarks. */
  readonly hasPopover?: boolean
  /** Of a page that was looked at in other colours before. */
  readonly isInOtherColors?: boolean
}

/** No rule of axe is broken on the page as it is now. Soft: a walk through the pages tells all of them. */
export async function expectAccessible(
  page: Page,
  state: string,
  { hasPopover, isInOtherColors }: AxeOptions = {},
): Promise<void> {
  // Nothing here is a page within a page, for which axe would otherwise open a window of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (isInOtherColors) axe.withRules(['color-contrast'])
  else axe.withTags(RULES)
  const { violations } = await (hasPopover ? axe.disableRules(['region']) : axe).analyze()
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`),
  )
  expect.soft(told, state).toEqual([])
}
