import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { importLargeMap, nameOf } from '../large-map'
import { NotesOnMap } from '../pages/notes-on-map'

const ACTORS = 1500
const LAST = nameOf(ACTORS - 1)
const BEFORE_LAST = nameOf(ACTORS - 2)

test('on a map of 1,500 actors, one is reached by key from afar and is the same when it comes near', async ({
  server,
  territory,
  facilitator: { map, page, ...facilitator },
}) => {
  await importLargeMap(server, territory, ACTORS)
  await page.goto(territory.links.facilitator)
  await facilitator.join.enterAs('Inès')
  await map.expectOpen()

  await map.canvas.focus()
  await page.keyboard.press('End')
  await expect(map.actor(LAST)).toBeFocused()
  // All others are painted.
  await expect(map.actors).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(map.link(BEFORE_LAST, LAST)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(map.actor(LAST)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(map.actor(BEFORE_LAST)).toBeFocused()

  for (let step = 0; step < 14; step += 1) await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect(map.actor(LAST)).toBeFocused()
  await expect(map.actor(LAST)).toContainText(LAST)
  // Its stroke is painted, and the link takes the hand all the same.
  await map.selectLink(BEFORE_LAST, LAST)
})

test('on a map of 1,500 actors, one is moved from afar with the note that is selected too, and the others see it', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await importLargeMap(server, territory, ACTORS)
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  for (const { map, page } of [facilitator, participant]) {
    await map.canvas.focus()
    await page.keyboard.press('End')
    await expect(map.actor(LAST)).toBeFocused()
  }
  const seenBefore = await participant.map.placeOf(LAST)

  const { map, page } = facilitator
  const notes = new NotesOnMap(page)
  const at = await map.placeOf(LAST)
  await notes.putNote('Juin', { x: -200, y: -200 })
  const noteLeft = async () => {
    const { notes: stored } = (await server.exportOf(territory)) as unknown as StoredNotes
    return stored[0]?.position[0] ?? 0
  }
  await expect.poll(noteLeft).not.toBe(0)
  const leftBefore = await noteLeft()
  await page.mouse.click(at.x, at.y)
  await expect(map.actor(LAST)).toHaveAttribute('aria-pressed', 'true')
  await expect(map.inspector.panel).toContainText(LAST)
  await notes.note(/Juin/).click({ modifiers: ['Shift'] })

  await notes.drag(at, { x: at.x - 80, y: at.y + 30 })
  await expect.poll(async () => Math.round((await participant.map.placeOf(LAST)).x - seenBefore.x)).toBeLessThan(-50)
  await expect.poll(async () => (await noteLeft()) - leftBefore).toBeLessThan(-70)
})

interface StoredNotes {
  readonly notes: readonly { readonly position: readonly [number, number] }[]
}
