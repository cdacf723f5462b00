import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { ROLE_WORDS } from '../pages/share-page'

test('a territory is made with the admin link and entered by a link, without an account', async ({
  server,
  facilitator,
  participant,
}) => {
  await facilitator.page.goto(server.adminLink)
  await expect(facilitator.home.title).toBeVisible()
  // A key in the address bar would be projected with the map.
  await expect(facilitator.page).toHaveURL(`${server.url}/`)

  await facilitator.home.createTerritory('Pays de Brest')

  await expect(facilitator.share.title).toBeVisible()
  const links = await Promise.all(ROLE_WORDS.map((role) => facilitator.share.freshLink(role).inputValue()))
  expect(links.map((link) => link.replace(/_\w+$/, ''))).toEqual(
    ['f', 'e', 'c', 'v'].map((prefix) => expect.stringMatching(new RegExp(`^${server.url}/t/[a-z0-9]{20}#${prefix}$`))),
  )

  await participant.page.goto(links[1] ?? '')
  await expect(participant.join.title).toHaveText('Pays de Brest')
  await participant.join.enterAs('Awa, CHRS')
  await participant.map.expectOpen()
  expect(new URL(participant.page.url()).hash).toBe('')

  await facilitator.share.backToMap.click()
  await facilitator.join.enterAs('Inès, animation')
  await facilitator.map.people.click()
  await expect(facilitator.map.dialog.getByRole('listitem')).toHaveText([/Inès, animation \(vous\)/, /Awa, CHRS/])
})

test('who has no name yet is asked for one before the map opens', async ({ territory, participant }) => {
  await participant.page.goto(territory.links.editor)

  await participant.join.enter.click()

  await expect(participant.page.getByText('Donnez un prénom, pour que les autres sachent qui vous êtes.')).toBeVisible()
  await expect(participant.map.canvas).toBeHidden()
})

test('a device that knows the territory opens it from the home page', async ({ server, territory, participant }) => {
  await participant.enter(territory.links.editor)

  await participant.home.open(server.url)
  await expect(participant.home.newTerritory).toBeHidden()
  await participant.home.openTerritory('Pays de Brest')

  await participant.map.expectOpen()
})
