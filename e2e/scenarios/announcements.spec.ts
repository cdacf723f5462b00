import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'

test('what others change is announced, until somebody turns that off on their device', async ({
  territory,
  facilitator,
  participant,
}) => {
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  const told = page.getByRole('status').filter({ hasText: 'Awa, CHRS a ajouté' })
  const choice = page.getByRole('menuitemcheckbox', { name: 'Annoncer les changements des autres' })
  const openMenu = () => page.getByRole('button', { name: 'Affichage et autres actions' }).click()

  await participant.map.addActor({ name: 'CPAM' })
  await expect(told).toHaveText('Awa, CHRS a ajouté CPAM.')

  await openMenu()
  await expect(choice).toBeChecked()
  await expectAccessible(page, 'the display menu', { hasPopover: true })
  await choice.click()
  await page.keyboard.press('Escape')
  await expect(told).toHaveCount(0)

  await page.reload()
  await map.expectOpen()
  await openMenu()
  await expect(choice).not.toBeChecked()
})
