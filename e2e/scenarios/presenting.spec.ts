import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { PresentationPage } from '../pages/presentation-page'
import { ViewsPanel } from '../pages/views-panel'
import type { NewTerritory, ServerProcess } from '../server-process'

const NOTES = 'Remercier la CPAM, puis demander qui rejoint.'
/** A client waits up to 15 s before it tries again to connect. */
const BACK = { timeout: 30_000 }

async function importMapWithViews(server: ServerProcess, territory: NewTerritory): Promise<void> {
  const actor = (id: string, name: string, type: string, x: number) => {
    return { id, name, type, themes: [], tags: [], isCarrier: false, position: [x, 0] }
  }
  const link = (from: string, to: string, level: number) => {
    return { id: `${from}-${to}`, from, to, kind: 'partnership', level, themes: [], state: 'current' }
  }
  await server.importInto(territory, {
    actors: [actor('a', 'Emergence-s', 'aci', 0), actor('b', 'CPAM', 'cpam', 320), actor('c', 'SIAO', 'siao', 640)],
    links: [link('a', 'b', 4), link('b', 'c', 2)],
    views: [
      { id: 'view1'.padEnd(20, '0'), order: 'a0', title: 'Qui entoure la CPAM', figures: ['links'] },
      {
        id: 'view2'.padEnd(20, '0'),
        order: 'a1',
        title: 'Un lien structuré',
        highlight: 'structuré',
        filter: { levels: [4] },
      },
      { id: 'view3'.padEnd(20, '0'), order: 'a2', title: 'Ce qui manque encore', filter: { levels: [2] } },
    ],
  })
}

test('a coordinator presents three views, and the committee follows on a phone', async ({
  server,
  territory,
  facilitator,
  phone,
}) => {
  await importMapWithViews(server, territory)
  const { page } = facilitator
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await facilitator.enter(territory.links.facilitator)
  await writeNotes(page, 'Un lien structuré')

  const room = new PresentationPage(page)
  await new ViewsPanel(page).row('Un lien structuré').click()
  await room.start()
  await expect(room.said.first()).toHaveText('Vue 2 sur 3 : Un lien structuré')
  await page.keyboard.press('Home')
  await expect(room.title).toHaveText('Qui entoure la CPAM')
  await expect(room.said.first()).toHaveText('Vue 1 sur 3 : Qui entoure la CPAM')
  await expect(room.listed('Emergence-s et CPAM, 4. Structurés')).toBeAttached()
  expect(await room.smallestName()).toBeGreaterThanOrEqual(24 - 0.01)
  await page.keyboard.press('Tab')
  await expect(room.controls).toHaveCSS('opacity', '1')
  await expectAccessible(page, 'a presentation')

  const opened = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const own = new PresentationPage(await opened)
  await expect(own.page.getByText('Ensuite · 2 sur 3')).toBeVisible()
  await own.page.getByRole('button', { name: 'Suivante' }).click()
  await expect(room.title).toHaveText('Un lien structuré')
  await expect(own.page.getByText(NOTES)).toBeVisible()
  await expectAccessible(own.page, 'the notes of a presentation')

  const hand = new PresentationPage(phone.page)
  await phone.enter(territory.links.viewer)
  await expect(hand.said.filter({ hasText: 'Inès, animation présente.' })).toBeVisible()
  await hand.follow.click()
  await expect(hand.title).toHaveText('Un lien structuré')
  await expect(hand.page.getByText(NOTES)).toHaveCount(0)
  await expectAccessible(hand.page, 'a presentation that is followed')
  await hand.page.getByRole('button', { name: 'Demander à regarder autour' }).click()
  await expect(own.page.getByText('1 personne aimerait regarder autour')).toBeVisible()

  // Remote controls send page keys; a number and Enter go anywhere.
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await expect(hand.title).toHaveText('Ce qui manque encore')
  await page.keyboard.press('b')
  await expect(hand.page.getByText('Inès, animation a mis l’écran au noir.')).toBeVisible()
  await expect(own.page.getByText('Écran noir. Une touche le rallume.')).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(hand.title).toHaveText('Qui entoure la CPAM')

  await hand.page.getByRole('button', { name: 'Regarder librement' }).click()
  await phone.map.expectOpen()
  await hand.comeBack.click()
  await expect(hand.title).toHaveText('Qui entoure la CPAM')

  // The network goes; the room sees nothing of it, and who follows keeps what was shown.
  await hand.page.context().setOffline(true)
  await expect(hand.page.getByText('Hors ligne. La dernière vue reste affichée.')).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.press('ArrowRight')
  await expect(room.title).toHaveText('Un lien structuré')
  await expect(own.page.getByText(NOTES)).toBeVisible()
  await expect(hand.title).toHaveText('Qui entoure la CPAM')
  for (const each of [page, hand.page]) await each.context().setOffline(false)
  await expect(hand.title).toHaveText('Un lien structuré', BACK)

  // One window goes on without the other.
  await page.close()
  await expect(own.page.getByText('La fenêtre projetée est fermée.')).toBeVisible()
  await own.page.getByRole('button', { name: 'Projeter depuis cette fenêtre' }).click()
  await expect(own.title).toHaveText('Un lien structuré')
  await own.page.keyboard.press('End')
  await expect(hand.title).toHaveText('Ce qui manque encore')
  await own.page.keyboard.press('Escape')
  await expect(hand.page.getByText('Inès, animation a terminé la présentation.')).toBeVisible()
})

test('a map without views is presented whole, edited meanwhile, and by one person at a time', async ({
  territory,
  facilitator,
  participant,
}) => {
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['CPAM'])
  await map.canvas.press('Shift+P')
  const room = new PresentationPage(page)
  await expect(room.title).toHaveText(territory.name)
  await page.mouse.move(300, 300)
  await expect(room.said.filter({ hasText: 'pas encore de vues' })).toBeVisible()

  const others = new PresentationPage(participant.page)
  await participant.enter(territory.links.editor)
  await others.start()
  await expect(others.said.filter({ hasText: 'Inès, animation présente déjà' })).toBeAttached()
  await participant.page.keyboard.press('Escape')
  await participant.map.expectOpen()

  await page.keyboard.press('e')
  await map.expectOpen()
  await map.typeActors(['SIAO'])
  await page.getByRole('button', { name: 'Reprendre à la vue 1' }).click()
  await expect(room.listed('SIAO')).toBeAttached()
  await page.reload()
  await expect(room.listed('SIAO')).toBeAttached()
  await page.keyboard.press('Escape')
  await map.expectOpen()
})

async function writeNotes(page: Page, title: string): Promise<void> {
  const views = new ViewsPanel(page)
  await views.open()
  await views.act(title, 'Régler la vue')
  await views.panel.getByLabel('Notes pour présenter').fill(NOTES)
  await views.panel.getByRole('button', { name: 'Toutes les vues' }).click()
}
