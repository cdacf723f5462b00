import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { type AxeOptions, expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import type { Person } from '../person'
import type { NewTerritory } from '../server-process'

test('every page can be used by everybody, in light colours and in dark ones', async ({
  server,
  territory,
  facilitator,
  viewer,
}) => {
  for (const { page } of [facilitator, viewer]) await page.emulateMedia({ reducedMotion: 'reduce' })

  await walkThroughHome(facilitator, server.adminLink)
  await walkThroughDoor(viewer, territory)
  await walkThroughMap(facilitator, territory)
  await walkThroughShare(facilitator)
  await readMap(viewer)
})

test('where the system forces its colours, drawings suit its paper and what has the focus shows it', async ({
  server,
  facilitator,
}) => {
  const { page, home } = facilitator
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.addInitScript(() => localStorage.setItem('maillage.theme', 'light'))
  await home.open(server.adminLink)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await home.newTerritory.press('Enter')
  for (const part of [home.dialog.getByRole('textbox'), home.dialog.getByRole('button', { name: 'Annuler' })]) {
    await part.focus()
    await expect(part).toHaveCSS('outline-style', 'solid')
  }
})

test('the pages in English can be used by everybody too', async ({ server, facilitator }) => {
  const { page } = facilitator
  await facilitator.home.open(server.url)
  await page.getByRole('button', { name: 'Langue : Français' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Your territories' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page, 'home in English')

  await page.getByRole('link', { name: 'Rouen' }).click()
  await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible()
  await expectAccessible(page, 'the door in English')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('button', { name: 'Entrer' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('textbox').fill('Inès')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Emergence-s, / }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await expectAccessible(page, 'the map in English')
})

/** In light colours, then what may differ in dark ones. */
async function look(page: Page, state: string, options: AxeOptions = {}): Promise<void> {
  await expectAccessible(page, state, options)
  await turnTo(page, 'dark')
  await expectAccessible(page, `${state}, dark`, { ...options, isInOtherColors: true })
  await turnTo(page, 'light')
}

async function turnTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

async function walkThroughHome({ page, home }: Person, adminLink: string): Promise<void> {
  await page.goto(adminLink)
  await expect(home.card('Rouen')).toContainText('acteurs')
  await look(page, 'home')

  await home.newTerritory.click()
  await look(page, 'a new territory')
  await page.keyboard.press('Escape')

  await home.importFile.click()
  await look(page, 'an import')
  await home.chooseFile({ name: 'carte.json', text: '{"format": "maillage/1"' })
  await expect(home.dialog.getByRole('alert')).toBeVisible()
  await look(page, 'an import that is refused')
  await page.keyboard.press('Escape')
}

async function walkThroughDoor({ page, join, refusal, name }: Person, { links }: NewTerritory): Promise<void> {
  await page.goto(links.viewer.slice(0, -5))
  await expect(refusal.title).toBeVisible()
  await look(page, 'a refusal')

  await page.goto('about:blank')
  await page.goto(links.viewer)
  await join.enter.click()
  await look(page, 'the door, without a name')
  await join.enterAs(name)
}

async function walkThroughMap(person: Person, { links }: NewTerritory): Promise<void> {
  const { page, map } = person
  await person.enter(links.facilitator)
  await look(page, 'an empty map')

  await map.addActor({ name: 'Emergence-s' }, { x: -250, y: -100 })
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 100, y: -100 })
  await map.inspector.linkTo('Emergence-s')
  await map.inspector.setLevel(5)
  await map.inspector.theme('Santé').click()
  await map.inspector.panel.getByText('Convention', { exact: true }).click()
  await look(page, 'a link')
  await inspectActor(page, person, 'an actor')

  await map.tools.getByRole('button', { name: 'Acteur', exact: true }).click()
  await map.canvas.click({ position: { x: 300, y: 500 } })
  await expect(map.composer).toBeVisible()
  await look(page, 'a new actor')
  await page.keyboard.press('Escape')

  await map.people.click()
  await look(page, 'who is here', { hasPopover: true })
  await page.keyboard.press('Escape')

  await map.export.open('Pays de Brest')
  await expect(map.export.dialog.getByRole('img')).toBeVisible()
  await look(page, 'an export')
  await map.export.close()
}

async function walkThroughShare({ page, map, share }: Person): Promise<void> {
  await map.share.click()
  await expect(share.role('Modifier')).toContainText('Jusqu’à révocation')
  await look(page, 'the access links')

  await page.getByRole('button', { name: 'Créer un lien « Consulter »' }).click()
  await look(page, 'a new link')
  await share.dialog.getByRole('button', { name: 'Créer un lien' }).click()
  await expect(share.dialog.getByRole('img')).toBeVisible()
  await look(page, 'a new link with its code')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Révoquer le lien « Contribuer »' }).click()
  await look(page, 'a revocation')
  await page.keyboard.press('Escape')
}

async function readMap(viewer: Person): Promise<void> {
  await viewer.map.expectOpen()
  await inspectActor(viewer.page, viewer, 'an actor, to read')
  await viewer.page.context().setOffline(true)
  await expect(viewer.map.warning).toContainText('Hors ligne')
  await look(viewer.page, 'offline')
}

async function inspectActor(page: Page, { map }: Person, state: string): Promise<void> {
  await map.select(map.actor('CPAM'))
  await map.inspector.openTab('Liens')
  await look(page, `${state}: its links`)
  await map.inspector.openTab('Fiche')
  await look(page, `${state}: its card`)
}
