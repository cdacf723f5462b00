import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'

test('by keyboard alone, three actors are added, linked and rated in the table', async ({
  territory,
  facilitator,
  viewer,
}) => {
  const { page, map, table } = facilitator
  const { keyboard } = page
  await viewer.enter(territory.links.viewer)
  await facilitator.enter(territory.links.facilitator)

  // The first thing that a keyboard meets on the map is the way to its twin.
  await page.getByRole('link', { name: 'Aller au tableau' }).focus()
  await keyboard.press('Enter')
  await table.expectOpen()
  await expect(page).toHaveURL(/\/tableau$/)
  await expectAccessible(page, 'an empty table')

  await expect(table.focused).toHaveText('Ajouter un acteur')
  await keyboard.type('Emergence-s')
  for (const name of ['CPAM', 'SIAO du Finistère']) {
    await keyboard.press('Enter')
    await keyboard.type(name)
  }
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(viewer.map.actor('SIAO du Finistère')).toBeVisible()
  await expect(table.names).toHaveText(['Emergence-s', 'CPAM', 'SIAO du Finistère'])

  // A name that is typed over, a type that is found by its first letters, a commune in the next cell.
  await keyboard.press('Control+Home')
  await keyboard.press('ArrowRight')
  await expect(table.focused).toHaveText('Emergence-s')
  await keyboard.type('Relais')
  await keyboard.press('Tab')
  await keyboard.type('chrs')
  await keyboard.press('Tab')
  await keyboard.type('Rouen')
  await keyboard.press('Enter')
  await expect(viewer.map.actor('Relais')).toHaveAccessibleName('Relais, CHRS, Hébergement / AHI, aucun lien')
  await expect(await table.cell('Relais', 'Commune')).toHaveText('Rouen')

  await table.openList('Liens')
  await table.grid.getByText('Ajouter un lien').click()
  await keyboard.type('rel')
  await keyboard.press('Enter')
  await keyboard.type('cp')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  const link = viewer.map.link('Relais', 'CPAM')
  await expect(link).toHaveAccessibleName(/niveau 1/)
  await expect(await table.cell('Relais', 'Niveau')).toHaveText('1. Se connaissent de nom')

  // Another link of the same two is offered to be taken back, until something else is changed.
  await table.grid.getByText('Ajouter un lien').click()
  for (const name of ['cp', 'rel']) {
    await keyboard.type(name)
    await keyboard.press('Enter')
  }
  await keyboard.press('Escape')
  const another = map.message('Ces deux acteurs étaient déjà reliés')
  await expect(another).toBeVisible()
  await keyboard.press('Control+z')
  await expect(table.names).toHaveCount(1)
  // At once, and not after its eight seconds.
  await expect(another).toBeHidden({ timeout: 5_000 })

  await keyboard.press('Control+Home')
  await keyboard.press('4')
  await expect(link).toHaveAccessibleName(/niveau 4, structurés/)
  await keyboard.press('Control+z')
  await expect(link).toHaveAccessibleName(/niveau 1/)
  await keyboard.press('Control+Shift+z')
  await expect(link).toHaveAccessibleName(/niveau 4/)
  await expectAccessible(page, 'the table of links')

  // The map has the same session: the same selection, and nothing to undo twice.
  await keyboard.press(' ')
  await keyboard.press('Home')
  await keyboard.press('m')
  await map.expectOpen()
  await expect(map.link('Relais', 'CPAM')).toHaveAttribute('aria-pressed', 'true')
})

test('the two readings share one connection, one selection and one undo', async ({ territory, facilitator }) => {
  const { page, map, table } = facilitator
  let connections = 0
  page.on('websocket', () => {
    connections += 1
  })
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['Emergence-s', 'CPAM'])
  await map.select(map.actor('CPAM'))

  await map.actor('CPAM').press('t')
  await table.expectOpen()
  await expect(table.row('CPAM')).toHaveAttribute('aria-selected', 'true')
  await expect(map.inspector.title).toHaveText('CPAM')
  await expectAccessible(page, 'the table beside a card')
  await page.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  await expect(table.names).toHaveText(['Emergence-s'])

  await table.open('Carte')
  await map.expectOpen()
  await expect(map.actors).toHaveCount(1)
  expect(connections).toBe(1)
})

test('rows are sorted, searched, filtered, selected and deleted, and come back', async ({ territory, facilitator }) => {
  const { page, map, table } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await table.open('Tableau')
  await table.addActors(['Émergence-s', 'CHRS du Port', 'CPAM', 'Mission locale'])

  await table.grid.getByRole('columnheader', { name: 'Nom' }).click()
  await expect(table.names).toHaveText(['CHRS du Port', 'CPAM', 'Émergence-s', 'Mission locale'])
  await table.grid.getByRole('columnheader', { name: 'Nom' }).click()
  await expect(table.names).toHaveText(['Mission locale', 'Émergence-s', 'CPAM', 'CHRS du Port'])

  await table.search.fill('emergence')
  await expect(table.names).toHaveText(['Émergence-s'])
  await expect(table.found).toHaveText('1 ligne trouvée')
  await table.search.fill('brest')
  await expect(page.getByText('Aucun acteur avec ces filtres.')).toBeVisible()
  await expectAccessible(page, 'a table where nothing fits')
  await page.getByRole('button', { name: 'Tout montrer' }).click()

  await page.getByRole('button', { name: 'Filtrer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Santé' }).first().click()
  await page.keyboard.press('Escape')
  await expect(table.names).toHaveText(['CPAM'])
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tout montrer' }).click()
  await page.keyboard.press('Escape')
  await expect(table.names).toHaveCount(4)
  await expect(table.found).toHaveCount(0)

  await table.select('Mission locale')
  await table
    .row('CPAM')
    .getByRole('rowheader')
    .click({ modifiers: ['Shift'] })
  await expect(table.grid.getByRole('row', { selected: true })).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(table.names).toHaveText(['CHRS du Port'])
  await map.message('3 acteurs').getByRole('button', { name: 'Annuler' }).click()
  await expect(table.names).toHaveText(['Mission locale', 'Émergence-s', 'CPAM', 'CHRS du Port'])
})

test('rows of a sheet are pasted after a look at them, and one undo takes them back', async ({
  territory,
  facilitator,
}) => {
  const { page, map, table } = facilitator
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await facilitator.enter(territory.links.facilitator)
  await table.open('Tableau')
  await table.addActors(['CPAM'])
  const dialog = page.getByRole('dialog')

  await table.paste('Nom\tType\tCommune\ncpam\t\t\nCHRS du Port\tCHRS\tRouen\n\tCHRS\tRouen\nSIAO\tLicorne\tBrest')
  await expect(dialog.getByText('4 lignes : 1 nouvelle, 1 connue, 2 à vérifier')).toBeVisible()
  await expectAccessible(page, 'the review of pasted actors')
  await dialog.getByRole('button', { name: 'Ajouter 2 lignes' }).click()
  await expect(table.names).toHaveText(['CPAM', 'CHRS du Port', 'SIAO'])
  await expect(await table.cell('CHRS du Port', 'Commune')).toHaveText('Rouen')

  await table.openList('Liens')
  await table.paste('De\tVers\tNiveau\nCPAM\tchrs du port\t4\nCPAM\tMission locale\t2')
  await expect(dialog.getByText('2 lignes : 1 nouvelle, 0 connue, 1 à vérifier')).toBeVisible()
  await expect(dialog.getByText('Mission locale sera créé.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ajouter 2 lignes' }).click()
  await expect(table.names).toHaveText(['CPAM', 'CPAM'])
  await map.message('1 acteur et 2 liens ajoutés.').getByRole('button', { name: 'Annuler' }).click()
  await expect(table.names).toHaveCount(0)
  await table.openList('Acteurs')
  await expect(table.names).toHaveText(['CHRS du Port', 'SIAO', 'CPAM'])
})

test('two people work in the table at once, and no row jumps away', async ({ territory, facilitator, participant }) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const mine = facilitator.table
  const theirs = participant.table
  await mine.open('Tableau')
  await theirs.open('Tableau')
  await mine.addActors(['CPAM', 'Emergence-s'])
  await expect(theirs.names).toHaveCount(2)
  for (const { grid, names } of [mine, theirs]) {
    await grid.getByRole('columnheader', { name: 'Nom' }).click()
    await expect(names).toHaveText(['CPAM', 'Emergence-s'])
  }

  // While somebody writes a commune, the other renames the same actor: both changes are kept, in place.
  const commune = await mine.cell('CPAM', 'Commune')
  await commune.click()
  await facilitator.page.keyboard.type('Rou')
  await expect(theirs.row('CPAM').getByTitle('Inès, animation est sur cette ligne')).toBeVisible()
  await theirs.row('CPAM').getByRole('rowheader').dblclick()
  await participant.page.keyboard.press('Control+a')
  await participant.page.keyboard.type('Zone santé')
  await participant.page.keyboard.press('Enter')
  await expect(mine.names).toHaveText(['Zone santé', 'Emergence-s'])
  await facilitator.page.keyboard.type('en')
  await facilitator.page.keyboard.press('Enter')
  await expect(await theirs.cell('Zone santé', 'Commune')).toHaveText('Rouen')
  for (const { names } of [mine, theirs]) await expect(names).toHaveText(['Zone santé', 'Emergence-s'])
})

test('who may only read sorts, searches, selects and copies', async ({ territory, facilitator, viewer }) => {
  const { page, map, table } = viewer
  await facilitator.enter(territory.links.facilitator)
  await facilitator.table.open('Tableau')
  await facilitator.table.addActors(['=SOMME', 'CPAM'])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await viewer.enter(territory.links.viewer)
  await table.open('Tableau')

  await expect(page.getByRole('button', { name: 'Ajouter' })).toBeHidden()
  await table.row('CPAM').getByRole('rowheader').click()
  await expect(map.inspector.title).toHaveText('CPAM')
  await page.keyboard.type('x')
  await expect(table.row('CPAM')).toBeVisible()
  await expect(table.grid.getByRole('textbox')).toBeHidden()
  await expectAccessible(page, 'a table for reading')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual(['Nom', "'=SOMME", 'CPAM'])

  await page.keyboard.press('m')
  await map.expectOpen()
})

test('on a phone the table is one line an actor, and a tap opens the card', async ({
  territory,
  facilitator,
  phone,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.table.open('Tableau')
  await facilitator.table.addActors(['Emergence-s', 'CPAM'])
  const { page, map, table } = phone
  await phone.enter(territory.links.editor)

  await page.getByRole('button', { name: 'Affichage et autres actions' }).tap()
  await page.getByRole('menuitem', { name: 'Voir le tableau' }).tap()
  await table.expectOpen()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await expectAccessible(page, 'the table on a phone')
  await table.row('CPAM').tap()
  await expect(map.inspector.title).toHaveText('CPAM')
  await map.inspector.close()
  await table.addActors(['SIAO'])
  await expect(facilitator.table.row('SIAO')).toBeVisible()
})

test('letters and digits rest in the table too, for who has turned them off', async ({ territory, facilitator }) => {
  const { page, map, table } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await table.open('Tableau')
  await table.addActors(['CPAM'])
  await page.getByRole('button', { name: 'Affichage et autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Touches du clavier' }).click()
  await map.dialog.getByText('Touches d’une seule lettre').click()
  await page.keyboard.press('Escape')

  const field = table.grid.getByRole('textbox')
  await table.row('CPAM').getByRole('rowheader').click()
  await page.keyboard.press('x')
  await expect(field).toBeHidden()
  await page.keyboard.press('F2')
  await expect(field).toHaveValue('CPAM')
})
