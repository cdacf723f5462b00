import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { ODD_MAP, REFUSED } from '../odd-updates'
import { sendUpdate } from '../raw-sync'
import { keyOf } from '../server-process'

const CONTENT_REFUSED = 4422
/** What keeps a name by itself in a sentence. */
const MARKS = /[\u2068\u2069]/g

test('what other programs write oddly is shown as far as it can be, and what cannot is refused', async ({
  territory,
  facilitator,
  viewer,
}) => {
  const { page, map, table } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  const raw = { territory: territory.id, key: keyOf(territory.links.editor) }

  for (const [what, update] of Object.entries(REFUSED)) {
    expect(await sendUpdate(page, raw, update), what).toBe(CONTENT_REFUSED)
  }
  await expect(map.actors).toHaveCount(0)

  expect(await sendUpdate(page, raw, ODD_MAP)).toBe('open')
  await expect(map.actors).toHaveCount(4)
  const named = async () =>
    (await map.actors.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))).map((name) =>
      name.replace(MARKS, ''),
    )
  await expect
    .poll(async () => (await named()).sort())
    .toEqual([
      'CPAM, CPAM, Santé, 2 liens',
      'Sans nom, CHRS, Hébergement / AHI, aucun lien',
      'Sans nom, SIAO, Hébergement / AHI, aucun lien',
      'جمعية 🧡, licorne, Coordination / national, 2 liens',
    ])
  await expect(map.canvas.getByRole('button', { name: / et .*niveau 2/ })).toHaveCount(2)
  await map.fit()
  await expectAccessible(page, 'a map with odd content')

  // All of it can be worked with as with anything else.
  await map.select(map.actor('Sans nom, CHRS'))
  await map.inspector.rename('CHRS du Port')
  await expect(viewer.map.actor('CHRS du Port')).toBeVisible()
  await map.addActor({ name: 'SIAO' }, { x: -260, y: 0 })
  await expect(viewer.map.actor('SIAO')).toBeVisible()
  await table.open('Tableau')
  await expect(table.names).toHaveCount(5)
  await table.openList('Liens')
  await expect(table.names).toHaveCount(2)
})
