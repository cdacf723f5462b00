import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'

const COPIL = 'COPIL 06/2023'

test('a facilitator names a version, sees what has changed since, restores it and takes that back', async ({
  facilitator,
  territory,
}) => {
  const { map, evolution, page } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['CPAM', 'CHRS'])
  await evolution.openByMenu()
  await evolution.keep({ name: COPIL, date: '06/2023' })
  await evolution.list.getByRole('button', { name: 'Fermer' }).click()
  await map.typeActors(['SIAO'])

  await evolution.open()
  await expect(evolution.panel).toContainText('Depuis juin 2023 : 1 acteur de plus.')
  await expect(map.actor('SIAO')).toHaveAccessibleName(/acteur nouveau$/)
  await evolution.row('SIAO').click()
  await expect(evolution.row('SIAO')).toHaveAttribute('aria-current', 'true')
  await page.getByRole('radio', { name: 'Avant' }).press(' ')
  await expect(map.actor('SIAO')).toBeHidden()
  await expectAccessible(page, 'two versions compared')

  await evolution.openList()
  await evolution.restore(COPIL)
  await expect(map.message(`La version « ${COPIL} » est rétablie.`)).toBeVisible()
  await expect(map.actor('CPAM')).toBeVisible()
  await expect(map.actor('SIAO')).toBeHidden()
  await map.canvas.press('Control+z')
  await expect(map.actor('SIAO')).toBeVisible()
})

test('a viewer opens a version and compares it by keys alone', async ({ facilitator, viewer, territory }) => {
  await facilitator.enter(territory.links.facilitator)
  await facilitator.map.typeActors(['CPAM'])
  await facilitator.evolution.openByMenu()
  await facilitator.evolution.keep({ name: COPIL, date: '12/06/2023' })
  await facilitator.evolution.list.getByRole('button', { name: 'Fermer' }).click()
  await facilitator.map.typeActors(['CHRS'])

  const { map, evolution, page } = viewer
  await viewer.enter(territory.links.viewer)
  await expect(map.actor('CHRS')).toBeVisible()
  await evolution.openByMenu()
  await expect(evolution.list.getByRole('button', { name: 'Garder cette version…' })).toBeHidden()
  await evolution.list.getByRole('button', { name: `Ouvrir « ${COPIL} »` }).press('Enter')
  await expect(evolution.band).toHaveText(`Version du 12 juin 2023 · ${COPIL} · lecture seule`)
  await page.reload()
  await expect(map.actor('CPAM')).toBeVisible()
  await expect(map.actor('CHRS')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rétablir…' })).toBeHidden()
  await expectAccessible(page, 'an open version')

  await page.getByRole('link', { name: 'Comparer à aujourd’hui' }).press('Enter')
  await expect(evolution.panel).toContainText('Depuis le 12 juin 2023 : 1 acteur de plus.')
  await evolution.start.press('End')
  await expect(evolution.panel).toContainText('C’est deux fois la même version')
  await evolution.start.press('Home')
  await evolution.row('CHRS').press('Enter')
  await expect(evolution.row('CHRS')).toHaveAttribute('aria-current', 'true')

  const { origin, pathname } = new URL(page.url())
  await page.goto(`${origin}${pathname}?version=${'0'.repeat(20)}`)
  await expect(page.getByRole('alert').filter({ hasText: 'Cette version n’existe plus' })).toBeVisible()
})
