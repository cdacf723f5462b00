import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { ContactsSection } from '../pages/contacts-section'

const AWA = { name: 'Awa Diallo', job: 'Déléguée', phone: '02 35 00 00 00', email: 'awa.diallo@example.org' }

/** From now on, all that comes to a page over live connections, as one text; and where these went. */
function listenTo(page: Page) {
  const heard: Buffer[] = []
  const urls: string[] = []
  page.on('websocket', (socket) => {
    urls.push(socket.url())
    socket.on('framereceived', ({ payload }) => heard.push(Buffer.from(payload)))
  })
  return { urls, frames: () => heard.length, text: () => Buffer.concat(heard).toString('utf8') }
}

test('editors share the persons to call, and nobody who only looks gets a byte of them', async ({
  territory,
  facilitator,
  participant,
  viewer,
}) => {
  const [seen, edited] = [listenTo(viewer.page), listenTo(participant.page)]
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'CPAM', type: 'CPAM' })
  await viewer.enter(territory.links.viewer)
  await participant.enter(territory.links.editor)
  await facilitator.map.inspector.openTab('Fiche')
  const contacts = new ContactsSection(facilitator.page)
  await expect(contacts.section).toContainText('Visible des éditeurs et de l’animation seulement.')
  await expect(contacts.section).toContainText('Aucun contact pour l’instant.')

  await contacts.add({ ...AWA, email: 'awa' })
  await expect(contacts.section).toContainText('Une adresse ressemble à')
  await contacts.field('Courriel').fill(AWA.email)
  await contacts.section.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(contacts.person(AWA.name)).toContainText('Déléguée')
  await expect(contacts.section.getByRole('link', { name: AWA.phone })).toHaveAttribute('href', 'tel:0235000000')
  await expect(contacts.section.getByRole('link', { name: AWA.email })).toHaveAttribute('href', `mailto:${AWA.email}`)
  await facilitator.map.expectSaved()

  await participant.map.select(participant.map.actor('CPAM'))
  await participant.map.inspector.openTab('Fiche')
  const others = new ContactsSection(participant.page)
  await expect(others.person(AWA.name)).toContainText(AWA.phone)
  await others.change(AWA.name, 'Fonction', 'Directrice')
  await expect(contacts.person(AWA.name)).toContainText('Directrice')
  await expectAccessible(participant.page, 'contacts')

  await contacts.remove(AWA.name)
  await expect(others.person(AWA.name)).toBeHidden()
  await facilitator.map.message(`Contact ${AWA.name} supprimé.`).getByRole('button', { name: 'Annuler' }).click()
  await expect(others.person(AWA.name)).toContainText('Directrice')

  await viewer.map.select(viewer.map.actor('CPAM'))
  await viewer.map.inspector.openTab('Fiche')
  await expect(viewer.map.inspector.panel).toContainText('Rien de plus n’est noté')
  await facilitator.map.addActor({ name: 'SIAO' }, { x: 0, y: 160 })
  await expect(viewer.map.actor('SIAO')).toBeVisible()
  expect(seen.frames()).toBeGreaterThan(0)
  expect(seen.text()).toContain('SIAO')
  for (const word of [AWA.name, AWA.job, AWA.phone, AWA.email]) expect(seen.text()).not.toContain(word)
  expect(seen.urls.filter((url) => url.includes('.private'))).toEqual([])
  // The listening itself works: an editor does get them.
  expect(edited.text()).toContain(AWA.name)
})

test('contacts wait for the connection, and nothing of them stays on the device', async ({
  server,
  territory,
  facilitator,
}) => {
  await facilitator.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'CPAM', type: 'CPAM' })
  await facilitator.map.inspector.openTab('Fiche')
  const contacts = new ContactsSection(facilitator.page)
  await contacts.add(AWA)
  await facilitator.map.expectSaved()
  await facilitator.page.context().setOffline(true)
  await expect(contacts.section.getByRole('status')).toContainText('Hors ligne')
  await expect(contacts.section.getByRole('button', { name: 'Ajouter un contact' })).toBeHidden()
  await expect(contacts.person(AWA.name)).toContainText(AWA.phone)
  await facilitator.page.context().setOffline(false)
  await expect(contacts.section.getByRole('button', { name: 'Ajouter un contact' })).toBeVisible()

  const names = await facilitator.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => name?.includes('private'))).toEqual([])

  await server.stop()
  await server.start()
  await facilitator.page.reload()
  await facilitator.map.select(facilitator.map.actor('CPAM'))
  await facilitator.map.inspector.openTab('Fiche')
  await expect(contacts.person(AWA.name)).toContainText(AWA.email)
})

test('contacts of a deleted actor are told, and can be erased', async ({ territory, facilitator }) => {
  await facilitator.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'CPAM', type: 'CPAM' })
  await facilitator.map.inspector.openTab('Fiche')
  const contacts = new ContactsSection(facilitator.page)
  await contacts.add(AWA)
  await facilitator.map.inspector.deleteActor()
  await facilitator.map.addActor({ name: 'SIAO' })
  await facilitator.map.inspector.openTab('Fiche')
  await expect(contacts.section).toContainText('1 contact appartient à un acteur supprimé de la carte.')
  await contacts.section.getByRole('button', { name: 'Effacer ce contact' }).click()
  await expect(contacts.section).not.toContainText('supprimé de la carte')
})

test('the data that an editor takes away hold the contacts, as the dialog says; offline they do not', async ({
  territory,
  facilitator,
}) => {
  await facilitator.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'CPAM', type: 'CPAM' })
  await facilitator.map.inspector.openTab('Fiche')
  await new ContactsSection(facilitator.page).add(AWA)
  await facilitator.map.expectSaved()

  const dialog = facilitator.map.export
  await dialog.open('Pays de Brest')
  await dialog.choose('Données', 'JSON')
  await expect(dialog.dialog).toContainText('Le fichier contient les contacts et les notes pour présenter')
  const online = JSON.parse((await dialog.download('Données JSON')).bytes.toString())
  expect(online.contacts).toMatchObject([AWA])

  await facilitator.page.context().setOffline(true)
  await expect(dialog.dialog).not.toContainText('contient les contacts')
  const offline = JSON.parse((await dialog.download('Données JSON')).bytes.toString())
  expect(offline.actors).toMatchObject([{ name: 'CPAM' }])
  expect(offline.contacts).toBeUndefined()
})
