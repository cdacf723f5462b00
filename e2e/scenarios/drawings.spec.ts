import { expect } from '@playwright/test'
import { needDrawingPrograms, readPdf, readSvg } from '../drawing-programs'
import { drawnOn } from '../drawn-share'
import { test } from '../fixtures'
import { importLargeMap } from '../large-map'

const NAMES = [
  'Emergence-s',
  'Œuvre d’été, 12 000 € « là »',
  '</svg><script>alert(1)</script>',
  '=HYPERLINK("https://exemple.fr")',
  'Équipe 😀 mobile',
  'Центр Надія',
  // The longest name that a map takes.
  `Établissement ${'très '.repeat(36)}loin`.slice(0, 200),
]
const ARABIC = 'مركز الصحة'

/** The words of a name may stand on several lines. */
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('a map is taken away as an image, a drawing and a PDF; other programs find every name in them', async ({
  server,
  territory,
  facilitator,
}) => {
  needDrawingPrograms()
  const actors = [...NAMES, ARABIC].map((name, index) => ({
    ...{ id: `a${index}`, name, type: index % 2 ? 'cpam' : 'aci', themes: [], tags: [], isCarrier: index === 0 },
    position: [(index % 3) * 340, Math.floor(index / 3) * 180],
  }))
  const links = actors.slice(1).map(({ id }, index) => ({
    ...{ id: `l${index}`, from: 'a0', to: id, kind: 'partnership', level: 1 + (index % 5), themes: ['health'] },
    state: 'current',
  }))
  await server.importInto(territory, { actors, links })
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await expect(map.actor('Emergence-s')).toBeVisible()
  await map.export.open('Pays de Brest')
  await expect(map.export.dialog.getByRole('img', { name: 'Aperçu de la carte Pays de Brest' })).toBeVisible()

  const png = await map.export.download('Image PNG')
  expect(png.name).toMatch(/^pays-de-brest-carte-.*\.png$/)
  const image = await drawnOn(page, png.bytes)
  // Wide enough for a projector.
  expect(image.width).toBeGreaterThanOrEqual(1920)
  expect(image.share).toBeGreaterThan(0.05)
  await map.export.choose('Normale', 'Fond transparent', 'Titre et légende autour de la carte')
  const bare = await drawnOn(page, (await map.export.downloadChosen()).bytes)
  expect(bare.alpha).toBe(0)
  expect(bare.width).toBeLessThan(image.width / 2)

  await map.export.choose('Titre et légende autour de la carte')
  const svg = await readSvg((await map.export.download('Dessin SVG')).bytes)
  expect(svg.texts).toEqual(expect.arrayContaining([...NAMES, ARABIC, 'Pays de Brest', 'CPAM', '4. Structurés']))
  expect(svg.scripts).toBe(0)
  expect((await drawnOn(page, svg.picture)).share).toBeGreaterThan(0.05)

  // What makes a PDF cannot be had for a while.
  await page.route(/\/assets\/make-pdf-/, (route) => route.abort())
  await map.export.choose('PDF')
  await map.export.exportButton.click()
  await expect(map.export.dialog.getByRole('alert')).toContainText('n’a pas pu être chargé. Vérifiez la connexion')
  await page.unroute(/\/assets\/make-pdf-/)
  const again = page.waitForEvent('download')
  await map.export.dialog.getByRole('button', { name: 'Réessayer' }).click()
  expect((await again).suggestedFilename()).toMatch(/\.pdf$/)

  await map.export.choose('A4', 'Portrait')
  const pdf = await readPdf((await map.export.downloadChosen()).bytes)
  expect(pdf.facts.get('Title')).toBe('Pays de Brest : Carte des partenaires')
  expect(pdf.facts.get('Author')).toBeUndefined()
  expect(pdf.facts.get('Pages')).toBe('1')
  expect(pdf.facts.get('Page size')).toContain('A4')
  expect(pdf.isFontHeld.length).toBeGreaterThan(2)
  expect(pdf.isFontHeld).not.toContain(false)
  for (const name of NAMES) expect(flat(pdf.text)).toContain(flat(name.replace('\u202f', ' ')))
  for (const word of ARABIC.split(' ')) expect(pdf.text).toContain(word)
  expect((await drawnOn(page, pdf.picture)).share).toBeGreaterThan(0.05)
})

test('the map goes to paper whole, as a sheet of its own', async ({ server, facilitator }) => {
  needDrawingPrograms()
  const { page, home, join, map } = facilitator
  await home.open(server.url)
  await home.openTerritory('Rouen')
  const code = page.waitForResponse(/\/assets\/printed-/)
  await join.enterAs(facilitator.name)
  await expect(map.actor('Emergence-s')).toBeVisible()
  await (await code).finished()

  const sheet = async () => readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await expect(async () => expect((await sheet()).text).toContain('Sans coordonnées personnelles')).toPass()
  const { facts, text } = await sheet()
  expect(facts.get('Pages')).toBe('1')
  for (const word of ['Emergence-s', 'Entreprises du bâtiment', '19 acteurs, 25 liens', '5. Projet commun']) {
    expect(text).toContain(word)
  }
  expect(text).not.toContain('Chercher')
})

test('a large map is drawn before it goes to paper, while the page goes on', async ({
  server,
  territory,
  facilitator: { page, map, ...facilitator },
}) => {
  needDrawingPrograms()
  await importLargeMap(server, territory, 500)
  // A browser of tests opens no dialog.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'print')
  })
  const code = page.waitForResponse(/\/assets\/printed-/)
  await page.goto(territory.links.viewer)
  await facilitator.join.enterAs(facilitator.name)
  await map.expectOpen()
  await (await code).finished()

  const sheet = page.getByRole('dialog', { name: 'Impression' })
  const asked = page.locator('html[data-asked]')
  await expect(async () => {
    await page.keyboard.press('Control+p')
    await expect(sheet.getByRole('progressbar', { name: 'Préparation de la feuille' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await page.getByRole('button', { name: `Territoire ${territory.name}` }).click()
  await page.getByRole('menuitem', { name: 'Imprimer…' }).click()
  await expect(sheet).toBeVisible()
  await expect(sheet).toHaveCount(0, { timeout: 30_000 })
  await expect(asked).toHaveCount(1)
  const { facts, text, picture } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(facts.get('Pages')).toBe('1')
  expect(text).not.toContain('Chercher')
  expect((await drawnOn(page, picture)).share).toBeGreaterThan(0.05)
  // The next one is drawn anew.
  await expect(page.locator('[data-printed]')).toHaveCount(0)
})
