import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { Finding } from '../pages/finding'

test('the roles of an actor are set in its card, shown on the map and told by name', async ({
  territory,
  facilitator,
  viewer,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  const { map } = facilitator
  await map.addActor({ name: 'Emergence-s', type: 'Chantier d’insertion' })
  await map.inspector.openTab('Fiche')
  await map.inspector.panel.getByRole('button', { name: 'Premières Heures' }).click()
  await map.inspector.panel.getByRole('button', { name: 'Convergence', exact: true }).click()
  await map.inspector.panel.getByText('Finance des actions du territoire').click()

  await expect(viewer.map.actor('Emergence-s')).toHaveAccessibleName(
    'Emergence-s, Chantier d’insertion, Insertion / IAE, financeur, participe à Convergence, Premières Heures, aucun lien',
  )
  await expect(viewer.map.actor('Emergence-s')).toContainText('CVG · PHC · €')

  await map.inspector.panel.getByRole('combobox', { name: 'Ajouter une étiquette' }).fill('à inviter')
  await facilitator.page.getByRole('option', { name: 'Ajouter « à inviter »' }).click()
  await expect(map.inspector.panel.getByRole('button', { name: 'Retirer l’étiquette à inviter' })).toBeVisible()
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 260, y: 0 })
  await map.inspector.panel.getByRole('combobox', { name: 'Ajouter une étiquette' }).fill('inv')
  await facilitator.page.getByRole('option', { name: 'à inviter', exact: true }).click()

  await viewer.map.select(viewer.map.actor('CPAM'))
  await viewer.map.inspector.openTab('Fiche')
  await expect(viewer.map.inspector.panel).toContainText('à inviter')
  await expect(viewer.map.inspector.panel.getByText(/Ajouté par Inès, animation/)).toBeVisible()
  await expectAccessible(facilitator.page, 'the card of an actor')
})

test('a territory adds a type and a theme of its own, for everybody and everywhere', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const { map, page } = facilitator
  await map.addActor({ name: 'EMPP', type: 'CMP' })
  await map.inspector.openTab('Fiche')
  await map.inspector.choose('Type', 'Autre type…')
  await map.dialog.getByRole('textbox', { name: 'Nouveau type' }).fill('Équipe mobile')
  await expectAccessible(page, 'the types of the territory')
  await map.dialog.getByRole('button', { name: 'Ajouter' }).click()
  await expect(participant.map.actor('EMPP')).toHaveAccessibleName('EMPP, Équipe mobile, Santé, aucun lien')
  await expect(participant.map.actor('EMPP')).toContainText('Équipe mobile')

  await participant.map.addActor({ name: 'Équipe mobile de Brest' }, { x: 260, y: 0 })
  await expect(map.actor('Équipe mobile de Brest')).toHaveAccessibleName(
    /^Équipe mobile de Brest, Équipe mobile, Santé/,
  )

  await map.inspector.panel.getByRole('button', { name: 'Autre thématique…' }).click()
  await map.dialog.getByRole('textbox', { name: 'Nouvelle thématique' }).fill('Aller vers')
  await map.dialog.getByRole('button', { name: 'Ajouter' }).click()
  await expect(map.inspector.theme('Aller vers')).toHaveAttribute('aria-pressed', 'true')
  await map.drawLink('EMPP', 'Équipe mobile de Brest')
  await map.inspector.theme('Aller vers').click()
  await expect(participant.map.link('EMPP', 'Équipe mobile de Brest')).toHaveAccessibleName(/aller vers$/)

  await map.select(map.actor('EMPP'))
  await map.inspector.choose('Type', 'Autre type…')
  await map.dialog.getByRole('textbox', { name: 'Nom de Équipe mobile' }).fill('EMPP')
  await map.dialog.getByRole('textbox', { name: 'Nouveau type' }).focus()
  await expect(participant.map.actor('EMPP')).toHaveAccessibleName(/^EMPP, EMPP, Santé/)
  await map.dialog.getByRole('button', { name: 'Supprimer EMPP' }).click()
  await expect(map.dialog).toContainText('Ce mot sert encore sur la carte.')
})

test('an agreement is written with its dates, and one that ends soon shows on both cards', async ({
  territory,
  facilitator,
}) => {
  await facilitator.enter(territory.links.facilitator)
  const { map, page } = facilitator
  await map.addActor({ name: 'Métropole', type: 'Métropole, EPCI' }, { x: -150, y: 0 })
  await map.addActor({ name: 'ASBL', type: 'Chantier d’insertion' }, { x: 150, y: 0 })
  await map.drawLink('Métropole', 'ASBL')
  await map.inspector.panel.getByText('Convention', { exact: true }).click()
  const soon = new Date(Date.now() + 60 * 24 * 3600 * 1000).toISOString().slice(0, 10).split('-').reverse().join('/')
  await map.inspector.fill('Début', 'demain')
  await expect(map.inspector.panel).toContainText('Écrivez une année, un mois ou un jour')
  await map.inspector.fill('Début', '2060')
  await map.inspector.fill('Fin', soon)
  await expect(map.inspector.panel).toContainText('La fin vient avant le début.')
  await map.inspector.fill('Début', '2020')
  await expect(map.inspector.panel).toContainText('se termine dans moins de six mois')
  await map.inspector.fill('Montant en euros', '40 000')
  await map.inspector.fill('Financeur', 'Nantes Métropole')
  await map.inspector.fill('Objet', 'Deux postes')
  for (const name of ['Métropole', 'ASBL']) {
    await expect(map.actor(name)).toHaveAccessibleName(/1 convention se termine d’ici six mois, 1 lien$/)
  }
  await map.expectSaved()
  await page.reload()
  await expect(map.actor('ASBL')).toHaveAccessibleName(/1 convention se termine/)
})

test('each end of a link says how it sees it, and far apart that is to be discussed', async ({
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const [mine, theirs] = [facilitator.map, participant.map]
  await mine.addActor({ name: 'SIAO', type: 'SIAO' }, { x: -250, y: -150 })
  await mine.addActor({ name: 'Emergence-s' }, { x: -250, y: 0 })
  await mine.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 50, y: 0 })
  await mine.drawLink('Emergence-s', 'CPAM')
  await theirs.selectLink('Emergence-s', 'CPAM')

  await mine.inspector.voice('Emergence-s', 4).click()
  await theirs.inspector.voice('CPAM', 2).click()
  for (const { inspector, link } of [mine, theirs].map((map) => ({
    inspector: map.inspector,
    link: map.link('Emergence-s', 'CPAM'),
  }))) {
    await expect(inspector.panel.getByText('À discuter : 2 niveaux d’écart')).toBeVisible()
    await expect(link).toHaveAccessibleName(
      'Emergence-s et CPAM, niveau 1, se connaissent de nom, à discuter : 2 niveaux d’écart',
    )
  }
  await expectAccessible(facilitator.page, 'two voices of a link')

  await new Finding(facilitator.page).choose('Filtres', 'Points à discuter')
  await expect(mine.actor('SIAO')).toHaveCSS('opacity', '0.16')
  await expect(mine.actor('CPAM')).toHaveCSS('opacity', '1')
  await mine.inspector.panel.getByRole('button', { name: 'CPAM' }).first().click()
  await expect(mine.inspector.panel.getByRole('button', { name: /Emergence-s.*à discuter/ })).toBeVisible()

  // Who takes back their own says nothing of the other.
  await theirs.inspector.voice('CPAM', 2).click()
  await expect(theirs.inspector.panel.getByText('À discuter')).toBeHidden()
  await expect(theirs.inspector.voice('Emergence-s', 4)).toBeChecked()
  await expect(mine.actor('Emergence-s')).toHaveCSS('opacity', '0.16')
})
