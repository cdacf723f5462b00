import { expect } from '@playwright/test'
import { test } from '../fixtures'

test('what one person draws, everybody else sees at once', async ({ territory, facilitator, participant }) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)

  await facilitator.map.addActor({ name: 'Emergence-s', type: 'Chantier d’insertion' }, { x: -250, y: -100 })
  await expect(participant.map.actor('Emergence-s')).toHaveAccessibleName(
    'Emergence-s, Chantier d’insertion, Insertion / IAE, aucun lien',
  )
  await participant.map.addActorByDoubleClick({ name: 'CPAM', type: 'CPAM' }, { x: 150, y: -100 })
  await expect(facilitator.map.actor('CPAM')).toHaveAccessibleName('CPAM, CPAM, Santé, aucun lien')
  await facilitator.map.dropActor({ name: 'SIAO du Finistère', sphere: 'Hébergement / AHI' }, { x: -50, y: 150 })
  await expect(participant.map.actor('SIAO du Finistère')).toBeVisible()

  await facilitator.map.drawLink('Emergence-s', 'CPAM')
  await expect(facilitator.map.inspector.title).toHaveText('Emergence-s ↔ CPAM')
  const link = participant.map.link('Emergence-s', 'CPAM')
  await expect(link).toHaveAccessibleName('Emergence-s et CPAM, niveau 1, se connaissent de nom')

  await facilitator.map.inspector.setLevel(4)
  await facilitator.map.inspector.theme('Santé').click()
  await facilitator.map.inspector.theme('Accès aux droits').click()
  await expect(link).toHaveAccessibleName('Emergence-s et CPAM, niveau 4, structurés, santé, accès aux droits')

  await facilitator.map.inspector.choose('Type de lien', 'Oriente vers')
  await expect(link).toHaveAccessibleName('Emergence-s vers CPAM, oriente vers, santé, accès aux droits')
})

test('a card that one person drags moves on the screens of the others, and is stored once it is let go', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'Emergence-s' })
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Repère' }, { x: -300, y: -200 })
  const distance = async () => {
    const [from, to] = [await participant.map.placeOf('Repère'), await participant.map.placeOf('Emergence-s')]
    return [Math.round(to.x - from.x), Math.round(to.y - from.y)]
  }
  await expect(participant.map.actor('Repère')).toBeVisible()
  const [x = 0, y = 0] = await distance()

  const stored = async () =>
    (await server.exportOf(territory)).actors.find(({ name }) => name === 'Emergence-s')?.position
  const [left = 0, top = 0] = (await stored()) as [number, number]

  await facilitator.map.holdActor('Emergence-s', { x: 120, y: 80 })
  await expect.poll(distance).toEqual([x + 120, y + 80])
  expect(await stored()).toEqual([left, top])

  await facilitator.page.mouse.up()
  await expect.poll(stored).toEqual([left + 120, top + 80])
  expect(await distance()).toEqual([x + 120, y + 80])

  await facilitator.map.undo()
  await expect.poll(distance).toEqual([x, y])
})

test('fields that are edited in the inspector are the same for everybody', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence' })
  await participant.map.select(participant.map.actor('Emergence'))
  await participant.map.inspector.openTab('Fiche')

  const { inspector } = facilitator.map
  await inspector.rename('Emergence-s')
  await inspector.openTab('Fiche')
  await inspector.choose('Type', 'CHRS')
  await inspector.fill('Commune', 'Rouen')
  await inspector.fill('Description', 'Un chantier\nporteur de la coordination.')
  await inspector.theme('Logement').click()
  await inspector.panel.getByText('Porte la coordination du territoire').click()

  const seen = participant.map.inspector
  await expect(seen.title).toHaveText('Emergence-s')
  await expect(seen.choice('Type')).toContainText('CHRS')
  await expect(seen.field('Commune')).toHaveValue('Rouen')
  await expect(seen.field('Description')).toHaveValue('Un chantier\nporteur de la coordination.')
  await expect(seen.theme('Logement')).toHaveAttribute('aria-pressed', 'true')
  await expect(seen.panel.getByRole('checkbox', { name: 'Porte la coordination du territoire' })).toBeChecked()
  await expect(seen.foot).toContainText('Modifié par Inès, animation')
})

test('two people who edit different fields of one actor both keep their change', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'CPAM' })
  await participant.map.select(participant.map.actor('CPAM'))
  await facilitator.map.inspector.openTab('Fiche')
  await participant.map.inspector.openTab('Fiche')

  await Promise.all([
    facilitator.map.inspector.fill('Commune', 'Rouen'),
    participant.map.inspector.fill('Adresse', '50 avenue de Bretagne'),
  ])

  for (const { map } of [facilitator, participant]) {
    await expect(map.inspector.field('Commune')).toHaveValue('Rouen')
    await expect(map.inspector.field('Adresse')).toHaveValue('50 avenue de Bretagne')
  }
})

test('each person takes back their own changes and nobody else’s', async ({ territory, facilitator, participant }) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: -200, y: 0 })
  await participant.map.addActor({ name: 'CPAM' }, { x: 200, y: 150 })
  await expect(facilitator.map.actor('CPAM')).toBeVisible()

  await facilitator.map.undo()
  await expect(participant.map.actor('Emergence-s')).toBeHidden()
  await expect(participant.map.actor('CPAM')).toBeVisible()

  await facilitator.map.redo()
  await expect(participant.map.actor('Emergence-s')).toBeVisible()

  await participant.map.undo()
  await expect(facilitator.map.actors).toHaveCount(1)
  await expect(facilitator.map.actor('Emergence-s')).toBeVisible()
})

test('an actor is deleted with its links, and one undo brings both back', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: -250, y: 0 })
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 150, y: 0 })
  await facilitator.map.drawLink('Emergence-s', 'CPAM')
  await expect(participant.map.link('Emergence-s', 'CPAM')).toBeVisible()

  await facilitator.map.select(facilitator.map.actor('CPAM'))
  await facilitator.map.inspector.deleteActor()

  await expect(participant.map.actor('CPAM')).toBeHidden()
  await expect(participant.map.link('Emergence-s', 'CPAM')).toBeHidden()

  const offer = facilitator.map.message('Acteur et 1 lien supprimés.')
  await offer.getByRole('button', { name: 'Annuler' }).click()

  await expect(participant.map.actor('CPAM')).toBeVisible()
  await expect(participant.map.link('Emergence-s', 'CPAM')).toBeVisible()
})

test('a link is deleted from its card', async ({ territory, facilitator, participant }) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: -250, y: 0 })
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 150, y: 0 })
  await facilitator.map.drawLink('Emergence-s', 'CPAM')
  await expect(participant.map.link('Emergence-s', 'CPAM')).toBeVisible()

  await participant.map.selectLink('Emergence-s', 'CPAM')
  await participant.map.inspector.deleteLink()

  await expect(facilitator.map.link('Emergence-s', 'CPAM')).toBeHidden()
})

test('people see where the others point and what they select, with names and colours', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence-s' })

  await participant.map.select(participant.map.actor('Emergence-s'))

  const cursor = facilitator.map.cursorOf('Awa, CHRS')
  await expect(cursor).toBeVisible()
  const choice = facilitator.map.choiceOf('Awa, CHRS')
  await expect(choice).toBeVisible()
  // One person, one colour: where they point, what they select, and in the list of people.
  const color = await facilitator.map.discOf('Awa, CHRS').evaluate((disc) => getComputedStyle(disc).backgroundColor)
  await expect(cursor).toHaveCSS('background-color', color)
  await expect(choice).toHaveCSS('background-color', color)

  await participant.page.close()
  await expect(cursor).toBeHidden()
  await expect(choice).toBeHidden()
})
