import type { Page } from '@playwright/test'

/** A place on the screen or, from the middle of it, on the map. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Presses the mouse on one place and moves to another, without letting go. */
export async function holdMouse({ mouse }: Page, from: Point, to: Point): Promise<void> {
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await mouse.move(to.x, to.y, { steps: 4 })
}
