import type { Locator } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { holdBack } from '../hold-back'

test('two actors are added, linked and rated by keyboard alone', async ({ territory, facilitator, viewer }) => {
  const { page, map, join } = facilitator
  const { keyboard } = page
  await viewer.enter(territory.links.viewer)
  const letCardCome = await holdBack(page, /\/assets\/inspector-panel-[^/]+\.js$/)

  await page.goto(territory.links.facilitator)
  await expect(join.name).toBeFocused()
  await keyboard.type('Inès, animation')
  await keyboard.press('Enter')
  await map.expectOpen()

  await tabTo(page.getByRole('button', { name: 'Poser un acteur' }))
  await keyboard.press('Enter')
  await keyboard.type('Emergence-s')
  await keyboard.press('Enter')
  await expect(map.actor('Emergence-s')).toBeFocused()

  await keyboard.press('a')
  await keyboard.type('CPAM')
  await keyboard.press('Enter')
  await expect(map.actor('CPAM')).toBeFocused()
  await expect(viewer.map.actor('CPAM')).toBeVisible()

  // Enter leads into the card of what has the focus, however late that comes.
  await expect(map.inspector.panel).toBeHidden()
  await keyboard.press('Enter')
  letCardCome()
  await expect(map.inspector.panel).toBeFocused()
  const linkTo = map.inspector.panel.getByRole('button', { name: 'Relier à…' })
  const otherEnd = map.inspector.panel.getByRole('combobox', { name: 'Relier CPAM à' })
  await tabTo(linkTo)
  await keyboard.press('Enter')
  await expect(otherEnd).toBeFocused()
  await keyboard.type('emer')
  await expect(otherEnd).toHaveValue('emer')
  await keyboard.press('Escape')
  await expect(otherEnd).toHaveValue('')
  await keyboard.press('Escape')
  await expect(linkTo).toBeFocused()
  await keyboard.press('Enter')
  await expect(otherEnd).toBeFocused()
  // The first that fits is meant when none is marked.
  await keyboard.type('emer')
  await keyboard.press('Enter')
  await expect(map.inspector.title).toHaveText('CPAM ↔ Emergence-s')
  const link = viewer.map.link('CPAM', 'Emergence-s')
  await expect(link).toHaveAccessibleName(/niveau 1/)

  await tabTo(map.inspector.level(1))
  await keyboard.press('4')
  await expect(link).toHaveAccessibleName(/niveau 4, structurés/)

  // Undo is a key wherever one is.
  await keyboard.press('Control+z')
  await expect(link).toHaveAccessibleName(/niveau 1/)
  await keyboard.press('Escape')
  await expect(map.inspector.panel).toBeHidden()
  await keyboard.press('Control+Shift+z')
  await expect(link).toHaveAccessibleName(/niveau 4/)
})

test('links are drawn, rated and cards moved with the keys of the map', async ({ territory, facilitator, viewer }) => {
  const { page, map } = facilitator
  const { keyboard } = page
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  await map.typeActors(['Emergence-s', 'CPAM', 'SIAO'])
  await map.actor('CPAM').focus()

  await keyboard.press('l')
  await keyboard.press('Home')
  await expect(map.actor('Emergence-s')).toBeFocused()
  // Letters that are tools elsewhere are those of a name while a link is drawn.
  await keyboard.type('SIA')
  await expect(map.actor('SIAO')).toBeFocused()
  await keyboard.press('Escape')

  await map.actor('CPAM').focus()
  await keyboard.press('l')
  await keyboard.type('emer')
  await expect(map.actor('Emergence-s')).toBeFocused()
  await keyboard.press('Enter')
  const link = viewer.map.link('CPAM', 'Emergence-s')
  await expect(link).toBeVisible()
  await expect(map.link('CPAM', 'Emergence-s')).toBeFocused()
  await keyboard.press('3')
  await expect(link).toHaveAccessibleName(/niveau 3, réguliers/)

  await keyboard.press('End')
  await expect(map.actor('CPAM')).toBeFocused()
  const before = await viewer.map.placeOf('CPAM')
  await keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(() => viewer.map.placeOf('CPAM')).toEqual({ x: before.x, y: before.y + 40 })

  await keyboard.press('Delete')
  await expect(viewer.map.actor('CPAM')).toBeHidden()
  await keyboard.press('Control+z')
  await expect(viewer.map.actors).toHaveCount(3)
  await expect(link).toBeVisible()
})

test('the map is one stop on the way through the page', async ({ territory, facilitator }) => {
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['Emergence-s', 'CPAM', 'SIAO'])

  await tabTo(map.view.getByRole('button', { name: 'Annuler ma dernière action' }))
  await page.keyboard.press('Shift+Tab')
  await expect(map.actors.and(page.locator(':focus'))).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(map.actors.and(page.locator(':focus'))).toHaveCount(0)
})

/** Presses Tab until something has the focus, as somebody does who cannot point at it. */
async function tabTo(wanted: Locator): Promise<void> {
  const page = wanted.page()
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused({ timeout: 1 })
}
