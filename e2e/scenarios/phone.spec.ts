import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { fingersOn } from '../fingers'
import { test } from '../fixtures'
import { importLargeMap, nameOf } from '../large-map'

test('somebody joins on a phone, adds an actor and reads its card', async ({ territory, facilitator, phone }) => {
  await facilitator.enter(territory.links.facilitator)
  const { page, map, join } = phone

  await page.goto(territory.links.editor)
  await join.name.fill('Awa, CHRS')
  await join.enter.tap()
  await map.expectOpen()
  await expectAccessible(page, 'an empty map on a phone')

  await map.tools.getByRole('button', { name: 'Acteur', exact: true }).tap()
  await map.canvas.tap({ position: { x: 190, y: 220 } })
  await map.composer.getByRole('textbox', { name: 'Nom de l’acteur' }).fill('Emergence-s')
  await map.composer.getByRole('button', { name: 'Ajouter' }).tap()
  await expect(facilitator.map.actor('Emergence-s')).toBeVisible()

  const sheet = map.inspector.panel
  await expect(sheet).toBeVisible()
  await map.inspector.close()
  await map.actor('Emergence-s').tap()
  await expect(map.inspector.title).toHaveText('Emergence-s')
  await expectAccessible(page, 'the sheet of an actor on a phone')

  const half = (await sheet.boundingBox())?.height ?? 0
  await sheet.getByRole('button', { name: 'Agrandir la fiche' }).tap()
  await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(half * 1.5)
  await map.inspector.openTab('Fiche')
  await map.inspector.fill('Commune', 'Rouen')
  await expect(sheet.getByRole('button', { name: 'Réduire la fiche' })).toBeVisible()

  await facilitator.map.select(facilitator.map.actor('Emergence-s'))
  await facilitator.map.inspector.openTab('Fiche')
  await expect(facilitator.map.inspector.field('Commune')).toHaveValue('Rouen')
})

test('a finger pans and pinches the map, holds a card to move it, and gathers others by taps', async ({
  territory,
  facilitator,
  phone,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: 0, y: -120 })
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 0, y: 40 })
  await phone.enter(territory.links.editor)
  const { map, page } = phone
  const fingers = await fingersOn(page)
  const seen = facilitator.map

  // Pans, also when it starts on a card: the card stays where it is on the map.
  const [before, seenBefore] = [await map.placeOf('CPAM'), await seen.placeOf('CPAM')]
  await fingers.swipe(before, { x: before.x, y: before.y - 60 })
  await expect.poll(async () => Math.round((await map.placeOf('CPAM')).y - before.y)).toBe(-60)
  expect(await seen.placeOf('CPAM')).toEqual(seenBefore)
  const width = async () => (await map.actor('CPAM').boundingBox())?.width ?? 0
  const wide = await width()
  await fingers.pinch(
    [
      { x: 180, y: 600 },
      { x: 210, y: 600 },
    ],
    [
      { x: 140, y: 600 },
      { x: 250, y: 600 },
    ],
  )
  await expect.poll(width).toBeGreaterThan(wide * 1.5)
  await fingers.pinch(
    [
      { x: 140, y: 600 },
      { x: 250, y: 600 },
    ],
    [
      { x: 180, y: 600 },
      { x: 210, y: 600 },
    ],
  )
  await expect.poll(width).toBeLessThan(wide * 1.2)

  const start = await map.placeOf('CPAM')
  await fingers.pressAndDrag(start, { x: start.x, y: start.y + 80 })
  await expect.poll(async () => (await map.placeOf('CPAM')).y - start.y).toBeGreaterThan(60)
  await expect.poll(async () => (await seen.placeOf('CPAM')).y - seenBefore.y).toBeGreaterThan(40)
  await expect(map.inspector.panel).toBeHidden()

  // The left half of the screen undoes, the right half does it again.
  await fingers.tapWithTwo({ x: 80, y: 640 })
  await expect.poll(async () => Math.round((await seen.placeOf('CPAM')).y - seenBefore.y)).toBe(0)
  await fingers.tapWithTwo({ x: 310, y: 640 })
  await expect.poll(async () => (await seen.placeOf('CPAM')).y - seenBefore.y).toBeGreaterThan(40)

  await fingers.press(await map.placeOf('Emergence-s'))
  await expect(map.actor('Emergence-s')).toHaveAttribute('aria-pressed', 'true')
  await map.actor('CPAM').tap()
  await expect(map.actor('CPAM')).toHaveAttribute('aria-pressed', 'true')
  await expect(map.actor('Emergence-s')).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page, 'two actors gathered on a phone')
})

test('from afar, where actors are painted, a finger that rests takes one too', async ({
  server,
  territory,
  facilitator,
  phone,
}) => {
  const last = nameOf(1499)
  await importLargeMap(server, territory, 1500)
  await facilitator.enter(territory.links.facilitator)
  await phone.enter(territory.links.editor)
  for (const { map, page } of [facilitator, phone]) {
    await map.canvas.focus()
    await page.keyboard.press('End')
    await expect(map.actor(last)).toBeFocused()
  }
  for (let step = 0; step < 8; step += 1) await phone.page.keyboard.press('-')
  // All others are painted.
  await expect(phone.map.actors).toHaveCount(1)
  const [from, seenBefore] = [await phone.map.restingPlaceOf(last), await facilitator.map.restingPlaceOf(last)]
  const fingers = await fingersOn(phone.page)
  await fingers.pressAndDrag(from, { x: from.x - 60, y: from.y + 20 })
  await expect.poll(async () => Math.round((await phone.map.placeOf(last)).x - from.x)).toBeLessThan(-50)
  await expect.poll(async () => Math.round((await facilitator.map.placeOf(last)).x - seenBefore.x)).toBeLessThan(-5)
})

test('somebody adds an actor and a link on a phone by two words and eight taps, which half a minute is enough for', async ({
  territory,
  facilitator,
  phone,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 0, y: 160 })
  const { page, map, join } = phone
  await page.goto(territory.links.editor)
  const taps = await page.evaluateHandle(() => {
    const kinds: string[] = []
    addEventListener('pointerdown', ({ pointerType }) => kinds.push(pointerType), { capture: true })
    return kinds
  })

  await join.name.fill('Awa')
  await join.enter.tap()
  await map.expectOpen()
  await map.tools.getByRole('button', { name: 'Acteur', exact: true }).tap()
  await map.canvas.tap({ position: { x: 190, y: 140 } })
  await map.composer.getByRole('textbox', { name: 'Nom de l’acteur' }).fill('Emergence-s')
  await map.composer.getByRole('button', { name: 'Ajouter' }).tap()
  await map.inspector.panel.getByRole('button', { name: 'Fermer' }).tap()
  await map.tools.getByRole('button', { name: 'Lien', exact: true }).tap()
  await map.actor('Emergence-s').tap()
  await map.actor('CPAM').tap()
  await expect(map.inspector.title).toHaveText('Emergence-s ↔ CPAM')
  await map.expectSaved()

  expect(await taps.jsonValue()).toEqual(Array(8).fill('touch'))
  await expect(facilitator.map.link('Emergence-s', 'CPAM')).toBeVisible()
})

test('what a finger presses on a phone is 44 pixels at least, but for the edge of the sheet', async ({
  territory,
  phone,
}) => {
  const { page, map } = phone
  await phone.enter(territory.links.editor)
  await map.addActor({ name: 'Emergence-s' })
  await map.inspector.close()
  const small = () =>
    page.locator('button:visible, a:visible, [role="tab"]:visible').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect()
        const isEdge = target.ariaLabel?.endsWith('la fiche') && Math.round(height) >= 24
        const isBelow = Math.round(Math.min(width, height)) < 44 && !isEdge
        return isBelow ? [`${target.ariaLabel ?? target.textContent}: ${width} × ${height}`] : []
      }),
    )
  expect.soft(await small(), 'the map').toEqual([])
  await map.actor('Emergence-s').tap()
  await expect(map.inspector.panel).toBeVisible()
  expect.soft(await small(), 'the sheet').toEqual([])
})

test('in the room, where there is no https, everything works too', async ({
  server,
  territory,
  facilitator,
  phone,
}) => {
  const { host } = new URL(server.url)
  const inRoom = (link: string) => link.replace(host, host.replace('127.0.0.1', 'maillage.test'))

  await phone.enter(inRoom(territory.links.editor))
  expect(await phone.page.evaluate(() => isSecureContext)).toBe(false)
  await phone.map.addActor({ name: 'Emergence-s' })
  await phone.map.expectSaved()

  await facilitator.enter(inRoom(territory.links.facilitator))
  await expect(facilitator.map.actor('Emergence-s')).toBeVisible()
  await facilitator.map.export.open('Pays de Brest')
  const { bytes } = await facilitator.map.export.download('Image PNG')
  expect(bytes.length).toBeGreaterThan(10_000)
  await facilitator.map.export.close()

  await facilitator.map.share.click()
  const link = await facilitator.share.createLink('Consulter', 'Comité')
  expect(link).toContain('http://maillage.test:')
  await facilitator.page.getByRole('button', { name: 'Copier le lien « Comité »' }).click()
  await expect(facilitator.map.message('Lien « Comité » copié')).toBeVisible()
})

test('no page is wider than a phone', async ({ server, territory, phone }) => {
  const { page } = phone
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

  await page.goto(server.adminLink)
  await expect(phone.home.title).toBeVisible()
  expect(await overflow()).toBe(0)

  await page.goto(territory.links.facilitator)
  await expect(phone.join.enter).toBeVisible()
  expect(await overflow()).toBe(0)

  await phone.join.enterAs('Inès')
  await phone.map.expectOpen()
  expect(await overflow()).toBe(0)

  await page.getByRole('button', { name: 'Affichage et autres actions' }).tap()
  await page.getByRole('menuitem', { name: 'Partager' }).tap()
  await expect(phone.share.title).toBeVisible()
  expect(await overflow()).toBe(0)
})
