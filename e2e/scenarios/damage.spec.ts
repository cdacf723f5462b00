import { expect } from '@playwright/test'
import { damageWord } from '../damage'
import { test } from '../fixtures'

test('damage on the server is told to who facilitates, and healed by who has the map on their device', async ({
  server,
  territory,
  facilitator,
  participant,
  viewer,
}) => {
  await participant.enter(territory.links.editor)
  await participant.map.addActor({ name: 'Emergence-s' }, { x: -250, y: -100 })
  await participant.map.addActor({ name: 'CPAM' }, { x: 150, y: -100 })
  await participant.map.addActor({ name: 'SIAO' }, { x: 0, y: 150 })
  await participant.map.expectSaved()
  await server.kill()
  await participant.page.goto('about:blank')
  await damageWord(server, territory, 'CPAM')
  await server.start()

  await facilitator.enter(territory.links.facilitator)
  await expect(facilitator.map.damage).toContainText(/^Le .+, une partie de cette carte n’a pas pu être relue/)
  await expect(facilitator.map.actor('Emergence-s')).toBeVisible()
  await expect(facilitator.map.actors).toHaveCount(1)
  await viewer.enter(territory.links.viewer)
  await expect(viewer.map.notice).toHaveText('Lecture seule. Vous pouvez explorer.')

  await participant.page.goto(`${server.url}/t/${territory.id}`)
  for (const name of ['Emergence-s', 'CPAM', 'SIAO']) await expect(facilitator.map.actor(name)).toBeVisible()
  await expect(participant.map.damage).toBeHidden()
  expect((await server.exportOf(territory)).actors).toHaveLength(3)

  // What happened is still told, until somebody says that they know: to none of them afterwards, at no other start.
  await facilitator.page.reload()
  await facilitator.map.damage.getByRole('button', { name: 'J’ai compris' }).click()
  await expect(facilitator.map.damage).toBeHidden()
  await server.restart()
  await facilitator.page.reload()
  await facilitator.map.expectSaved()
  for (const name of ['Emergence-s', 'CPAM', 'SIAO']) await expect(facilitator.map.actor(name)).toBeVisible()
  await expect(facilitator.map.damage).toBeHidden()
})
