import { expect } from '@playwright/test'
import { test } from '../fixtures'
import type { Person } from '../person'

const EXAMPLES = ['Rouen', 'Nantes', 'Métropole lilloise']

test('an exported map that is imported is the same map, field by field', async ({ server, facilitator }) => {
  const original = await exportOfRouen(facilitator, server.url)
  expect(original.actors.length).toBeGreaterThan(10)
  expect(original.links.length).toBeGreaterThan(10)

  await facilitator.page.goto(server.adminLink)
  await facilitator.home.importAs('Rouen, copie', { name: 'rouen.json', text: JSON.stringify(original) })
  await facilitator.map.expectOpen()
  await expect(facilitator.map.actors).toHaveCount(original.actors.length)
  await facilitator.map.export.open('Rouen, copie')
  const copy = JSON.parse((await facilitator.map.export.download('Données JSON')).bytes.toString())

  expect(copy.territory).toEqual({ id: expect.stringMatching(/^[a-z0-9]{20}$/), name: 'Rouen, copie' })
  expect(copy.territory.id).not.toBe(original.territory.id)
  // All but whose map it is and when it was exported.
  expect({ ...copy, territory: undefined, exportedAt: undefined }).toEqual({
    ...original,
    territory: undefined,
    exportedAt: undefined,
  })
})

const ROUEN_LIKE = {
  format: 'maillage/1',
  territory: { id: 'exemple0000000000000', name: 'Exemple' },
  exportedAt: '2026-01-01T00:00:00.000Z',
  actors: ['Emergence-s', 'CPAM'].map((name, index) => ({
    id: `a${index}`,
    name,
    type: 'cpam',
    themes: [],
    tags: [],
    isCarrier: false,
    position: [index * 300, 0],
  })),
  links: [{ id: 'l0', from: 'a0', to: 'a1', kind: 'partnership', level: 3, themes: [], state: 'current' }],
  zones: [],
  notes: [],
  views: [],
  comments: [],
}
const [firstActor, secondActor] = ROUEN_LIKE.actors

const REFUSALS = [
  {
    what: 'of another format',
    text: JSON.stringify({ ...ROUEN_LIKE, format: 'maillage/9' }),
    sentence: 'Ce fichier n’est pas un export de Maillage : « format » devrait être « maillage/1 ».',
  },
  {
    what: 'cut in the middle',
    text: JSON.stringify(ROUEN_LIKE, null, 2).slice(0, 600),
    sentence: /Ce fichier n’est pas complet ou n’est pas du JSON \(ligne et colonne \d+:\d+\)/,
  },
  {
    what: 'with a link to nobody',
    text: JSON.stringify({ ...ROUEN_LIKE, links: [{ ...ROUEN_LIKE.links[0], to: 'personne' }] }),
    sentence: 'links[0].to : l’acteur « personne » n’est pas dans le fichier.',
  },
  {
    what: 'with an unknown type',
    text: JSON.stringify({ ...ROUEN_LIKE, actors: [firstActor, { ...secondActor, type: 'chateau' }] }),
    sentence: 'actors[1].type : le type « chateau » est inconnu.',
  },
]

test('a file that is no map is refused with the place, and nothing is made', async ({ server, facilitator }) => {
  const { page, home } = facilitator
  await page.goto(server.adminLink)
  for (const { what, text, sentence } of REFUSALS) {
    await test.step(`a file ${what}`, async () => {
      await home.importFile.click()
      await home.chooseFile({ name: 'carte.json', text })

      const verdict = home.dialog.getByRole('alert')
      await expect(verdict).toContainText('« carte.json » ne peut pas être importé.')
      await expect(verdict).toContainText('Rien n’a été créé.')
      await expect(verdict.getByRole('listitem')).toHaveText([sentence])

      await page.reload()
      await expect(home.territoryNames).toHaveText(EXAMPLES)
    })
  }
})

async function openRouen(person: Person, url: string): Promise<void> {
  await person.home.open(url)
  await person.home.openTerritory('Rouen')
  await person.join.enterAs(person.name)
  await person.map.expectOpen()
  await expect(person.map.actor('Emergence-s')).toBeVisible()
}

async function exportOfRouen(person: Person, url: string) {
  await openRouen(person, url)
  await person.map.export.open('Rouen')
  const { name, bytes } = await person.map.export.download('Données JSON')
  expect(name).toMatch(/rouen.*\.json$/i)
  return JSON.parse(bytes.toString())
}
