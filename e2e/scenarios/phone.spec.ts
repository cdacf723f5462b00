import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'

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

test('two actors are linked on a phone by three taps', async ({ territory, facilitator, phone }) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: 0, y: -120 })
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 0, y: 120 })
  await phone.enter(territory.links.editor)
  const { map } = phone

  await map.tools.getByRole('button', { name: 'Lien', exact: true }).tap()
  await map.actor('Emergence-s').tap()
  await map.actor('CPAM').tap()

  await expect(facilitator.map.link('Emergence-s', 'CPAM')).toBeVisible()
  await expect(map.inspector.title).toHaveText('Emergence-s ↔ CPAM')
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
