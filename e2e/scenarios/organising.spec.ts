import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { NotesOnMap } from '../pages/notes-on-map'
import { OrganiseMenu } from '../pages/organise-menu'

test('a map is organised in one act that one undo takes back, notes and all, and everybody sees it', async ({
  server,
  territory,
  facilitator,
  viewer,
}) => {
  const menu = new OrganiseMenu(facilitator.page)
  await facilitator.enter(territory.links.facilitator)
  await menu.open()
  await expect(menu.menu).toContainText('Il faut au moins deux acteurs sur la carte.')
  await expect(menu.acts.first()).toBeDisabled()
  await facilitator.page.keyboard.press('Escape')

  await facilitator.map.addActor({ name: 'Emergence-s', type: 'Chantier d’insertion' }, { x: -40, y: -20 })
  await facilitator.map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 60, y: 60 })
  await facilitator.map.addActor({ name: 'CHRS', type: 'CHRS' }, { x: -120, y: 120 })
  await facilitator.map.drawLink('Emergence-s', 'CPAM')
  await new NotesOnMap(facilitator.page).putNote('Rappeler en juin', { x: -200, y: 230 })
  await facilitator.map.expectSaved()
  const before = await server.placesOf(territory)
  const noteFromActor = async () => {
    const { actors, notes } = await server.exportOf(territory)
    const of = (item?: Readonly<Record<string, unknown>>) => item?.position as [number, number]
    const [[x, y], [left, top]] = [of(actors.find(({ name }) => name === 'CHRS')), of(notes[0])]
    return [left - x, top - y]
  }
  const beside = await noteFromActor()
  await viewer.enter(territory.links.viewer)
  await expect(new OrganiseMenu(viewer.page).button).toBeHidden()

  await facilitator.page.keyboard.press('Escape')
  await menu.open()
  await expect(menu.menu).toContainText('Toute la carte : 3 acteurs')
  await expectAccessible(facilitator.page, 'the menu Organiser', { hasPopover: true })
  await facilitator.page.keyboard.press('Escape')
  await menu.organise('Par sphères')
  await expect(facilitator.map.message('Carte organisée.')).toBeVisible()
  await expect.poll(() => server.placesOf(territory)).not.toEqual(before)
  const after = await server.placesOf(territory)
  const apart = async () => {
    const [a, b] = [await viewer.map.placeOf('Emergence-s'), await viewer.map.placeOf('CHRS')]
    return Math.hypot(a.x - b.x, a.y - b.y)
  }
  const [left = 0, top = 0] = after.get('Emergence-s') ?? []
  const [x = 0, y = 0] = after.get('CHRS') ?? []
  const wanted = Math.hypot(left - x, top - y)
  await expect.poll(apart).toBeCloseTo(wanted, -1)
  expect(await noteFromActor()).toEqual(beside)

  await facilitator.map.message('Carte organisée.').getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => server.placesOf(territory)).toEqual(before)
  expect(await noteFromActor()).toEqual(beside)
})

test('only the selected actors are organised when there are several, by keys alone too', async ({
  server,
  territory,
  facilitator,
}) => {
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await map.addActor({ name: 'Emergence-s' }, { x: -300, y: -150 })
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 100, y: -100 })
  await map.addActor({ name: 'CHRS', type: 'CHRS' }, { x: 130, y: 20 })
  await map.select(map.actor('CPAM'))
  await map.actor('CHRS').click({ modifiers: ['Shift'] })
  await map.expectSaved()
  const before = await server.placesOf(territory)

  const menu = new OrganiseMenu(page)
  await menu.button.focus()
  await page.keyboard.press('Enter')
  await expect(menu.menu).toContainText('La sélection : 2 acteurs')
  await expect(menu.acts.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(map.message('Sélection organisée.')).toBeVisible()
  await expect.poll(() => server.placesOf(territory)).not.toEqual(before)
  const after = await server.placesOf(territory)
  expect(after.get('Emergence-s')).toEqual(before.get('Emergence-s'))
  await expect(menu.button).toBeFocused()
})
