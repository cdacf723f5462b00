import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { startNewEpoch } from '../epoch'
import { test } from '../fixtures'

test('what was not sent before a map was rebuilt is kept aside until its author has seen to it', async ({
  server,
  territory,
  participant,
}) => {
  const { page, map } = participant
  await participant.enter(territory.links.editor)
  await map.addActor({ name: 'Emergence-s' }, { x: -200, y: 0 })
  await map.expectSaved()
  await server.kill()
  await expect(map.saveState).toHaveText('Hors ligne')
  await map.addActor({ name: 'CPAM' }, { x: 200, y: 150 })
  await startNewEpoch(server, territory)
  await server.start()

  await expect(page.getByRole('heading', { name: 'La carte « Pays de Brest » a été reconstruite' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(map.aside).toContainText('Cet appareil garde la copie d’avant')
  await expect(map.actors).toHaveCount(1)

  const downloading = page.waitForEvent('download')
  await map.aside.getByRole('button', { name: 'Garder ma copie dans un fichier' }).click()
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  expect(file.actors.map(({ name }: { name: string }) => name).toSorted()).toEqual(['CPAM', 'Emergence-s'])

  await map.aside.getByRole('button', { name: 'Abandonner ces modifications' }).click()
  await map.dialog.getByRole('button', { name: 'Abandonner ces modifications' }).click()
  await expect(map.aside).toBeHidden()
  await expect.poll(() => copiesOn(page)).toEqual([`maillage.${territory.id}.1`])
})

test('a copy of before a map was rebuilt goes when it holds nothing unsent', async ({
  server,
  territory,
  facilitator,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.addActor({ name: 'Emergence-s' })
  await facilitator.map.expectSaved()
  await expect.poll(() => copiesOn(facilitator.page)).toEqual([`maillage.${territory.id}.0`])
  await server.stop()
  await startNewEpoch(server, territory)
  await server.start()

  await facilitator.page.reload()
  await facilitator.map.expectSaved()
  await expect.poll(() => copiesOn(facilitator.page)).toEqual([`maillage.${territory.id}.1`])
  await expect(facilitator.map.aside).toBeHidden()
})

async function copiesOn(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
}
