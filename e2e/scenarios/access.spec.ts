import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { sendIntruder } from '../raw-sync'
import { keyOf } from '../server-process'

test('a viewer sees the live map and nothing to change it with', async ({ server, territory, facilitator, viewer }) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'Emergence-s' })
  await viewer.enter(territory.links.viewer)

  await expect(viewer.map.notice).toHaveText('Lecture seule. Vous pouvez explorer.')
  await expect(viewer.map.tools).toBeHidden()
  await expect(viewer.map.share).toBeHidden()
  await expect(viewer.map.view.getByRole('button', { name: /^(Annuler|Rétablir)/ })).toHaveCount(0)

  await viewer.map.select(viewer.map.actor('Emergence-s'))
  await viewer.map.inspector.openTab('Fiche')
  await expect(viewer.map.inspector.panel.getByRole('textbox')).toHaveCount(0)
  await expect(viewer.map.inspector.panel.getByRole('button', { name: /Relier|Supprimer|Renommer/ })).toHaveCount(0)

  // The ways in that are not on the screen: keys, a double click, a drag.
  const before = await server.exportOf(territory)
  await viewer.map.actor('Emergence-s').press('a')
  await viewer.map.actor('Emergence-s').press('Shift+ArrowRight')
  await viewer.map.actor('Emergence-s').press('Delete')
  await viewer.map.canvas.dblclick({ position: { x: 40, y: 200 } })
  await viewer.map.moveActor('Emergence-s', { x: 100, y: 100 })
  await expect(viewer.map.composer).toBeHidden()
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 200, y: 150 })
  await expect(viewer.map.actor('CPAM')).toBeVisible()
  const after = await server.exportOf(territory)
  expect(after.actors.filter(({ name }) => name !== 'CPAM')).toEqual(before.actors)
})

const SENDERS = [
  { role: 'viewer', outcome: 4403, kept: [] },
  { role: 'contributor', outcome: 4403, kept: [] },
  { role: 'editor', outcome: 'open', kept: ['Intrus'] },
] as const

test('an update that is sent past the interface is taken from an editor, and from nobody who may less', async ({
  server,
  viewer,
}) => {
  await viewer.home.open(server.url)
  for (const { role, outcome, kept } of SENDERS) {
    const territory = await server.createTerritory(role)
    const to = { territory: territory.id, key: keyOf(territory.links[role]) }
    expect(await sendIntruder(viewer.page, to), role).toBe(outcome)
    expect((await server.exportOf(territory)).actors.map(({ name }) => name)).toEqual(kept)
  }
})

test('links that lead nowhere show one page that says what to do', async ({ server, territory, viewer }) => {
  const other = await server.createTerritory('Nantes, essai')
  const key = keyOf(territory.links.viewer)
  const wrong = `${server.url}/t/${territory.id}#${keyOf(other.links.viewer)}`
  const unknown = `${server.url}/t/zzzzzzzzzzzzzzzzzzzz#${key}`

  for (const link of [wrong, unknown]) {
    await viewer.page.goto(link)
    await viewer.refusal.expectToSay('Ce lien ne donne pas accès à une carte', 'Demandez le nouveau lien')
  }

  // A link that was cut on its way can be told apart, and mended: the check symbol of its key is missing.
  for (const cut of [
    `${server.url}/t/${territory.id}#${key.slice(0, -9)}`,
    `${server.url}/t/${territory.id.slice(0, 9)}`,
  ]) {
    await viewer.page.goto(cut)
    await viewer.refusal.expectToSay('Ce lien semble incomplet', 'Rouvrez-le depuis le message reçu')
  }
})

test('a link that is revoked closes the maps that it opened at once, and a new one leads back', async ({
  territory,
  facilitator,
  participant,
  viewer,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await viewer.enter(territory.links.viewer)
  await facilitator.map.share.click()

  await facilitator.share.revoke('Modifier')

  await participant.refusal.expectToSay('Vous n’avez plus accès à « Pays de Brest »', 'Demandez le nouveau lien')
  await expect(viewer.map.canvas).toBeVisible()

  await participant.page.goto('about:blank')
  await participant.page.goto(territory.links.editor)
  await participant.refusal.expectToSay('Ce lien ne donne pas accès à une carte', 'Demandez le nouveau lien')

  const link = await facilitator.share.createLink('Modifier', 'Deuxième séance')
  await expect(facilitator.share.role('Modifier')).toContainText('Deuxième séance')
  await participant.page.goto(link)
  await expect(participant.map.tools).toBeVisible()
})

test('the page of the access links is the facilitators’ alone', async ({ server, territory, participant }) => {
  await participant.enter(territory.links.editor)
  await expect(participant.map.share).toBeHidden()

  await participant.page.goto(`${server.url}/t/${territory.id}/acces`)

  await expect(participant.page.getByRole('heading', { level: 1 })).toHaveText(
    'Seule l’équipe d’animation gère les accès',
  )
})
