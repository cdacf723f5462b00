import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { needImpress, slidesInImpress } from '../slides-in-impress'

interface ExportedMap {
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

test('the slides of a map have every actor in Impress, and every link fastened to its two', async ({
  server,
  facilitator,
}) => {
  needImpress()
  await facilitator.home.open(server.url)
  await facilitator.home.openTerritory('Rouen')
  await facilitator.join.enterAs(facilitator.name)
  await facilitator.map.expectOpen()
  await facilitator.map.export.open('Rouen')
  const json = await facilitator.map.export.download('Données JSON')
  const { actors, links } = JSON.parse(json.bytes.toString()) as ExportedMap

  const deck = await facilitator.map.export.download('Diapositives')

  expect(deck.name).toMatch(/^rouen-.*\.pptx$/)
  const { titles, shapes, fastened } = await slidesInImpress(deck.bytes)
  expect(titles).toEqual(['Rouen'])
  expect(shapes).toEqual(expect.arrayContaining(actors.map(({ name }) => name)))
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  expect(fastened.toSorted()).toEqual(links.map(({ from, to }) => [names.get(from), names.get(to)]).toSorted())
})
