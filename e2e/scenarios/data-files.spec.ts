import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { checkFormat, gexfOf, graphmlOf, needDataPrograms, sheetsOf, tableOf } from '../other-programs'
import { ExportDialog } from '../pages/export-dialog'

const NAMES = [
  'Œuvre « été » à l’Île-aux-Moines',
  '</svg><script>alert(1)</script>',
  ']]> & "R&D" <!--',
  'جمعية الأمل',
  '👩🏽‍⚕️ Équipe mobile 🏠',
  '=HYPERLINK("http://exemple.fr";"x")',
  '=1+1',
  '+33 6 12 34 56 78',
  '-1+1',
  '@SUM(A1)',
  '00123',
  '_x0041_',
  'n'.repeat(200),
]
const ACTORS = NAMES.map((name, index) => ({
  id: `actor${index}`,
  name,
  type: index % 2 === 0 ? 'aci' : 'chrs',
  themes: ['health'],
  tags: [],
  isCarrier: index === 0,
  siret: '00012345678901',
  commune: 'Saint-Brieuc',
  description: `Première ligne\nSeconde ligne, « ${name} »`,
  since: '2022-09',
  position: [index * 240, index * -110],
}))
/** A ring, in which one partner funds the other as well. */
const LINKS = ACTORS.flatMap(({ id }, index) => {
  const ends = { from: id, to: `actor${(index + 1) % ACTORS.length}`, themes: ['housing'], state: 'current' }
  const agreement = { kind: 'convention', start: '2024-01-15', end: '2025-12', amount: 1250.5, funder: 'Région' }
  return [
    { ...ends, id: `tie${index}`, kind: 'partnership', level: 4, agreement },
    { ...ends, id: `fund${index}`, from: ends.to, to: id, kind: 'funding' },
  ]
})
const NAME_OF = new Map(ACTORS.map(({ id, name }) => [id, name]))
const PAIRS = LINKS.map(({ from, to }) => [NAME_OF.get(from), NAME_OF.get(to)])

test('a map that is taken away as data is the same map in other programs', async ({ server, territory, viewer }) => {
  needDataPrograms()
  await server.importInto(territory, { actors: ACTORS, links: LINKS })
  const folder = await mkdtemp(join(tmpdir(), 'maillage-files-'))
  const save = async (name: string, bytes: Buffer) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return path
  }
  const saveFrom = async (ending: string, name: string) => save(name, await server.fileOf(territory, ending))
  await viewer.enter(territory.links.viewer)
  const dialog = new ExportDialog(viewer.page)
  await dialog.open('Pays de Brest')
  try {
    await test.step('LibreOffice shows every actor and link of the workbook, and runs no name', async () => {
      const sheets = await sheetsOf(await save('carte.xlsx', (await dialog.download('Classeur XLSX')).bytes))
      expect([...sheets.keys()].sort()).toEqual(['Acteurs', 'Liens', 'Légende', 'Thématiques'].sort())
      expect(column(sheets.get('Acteurs'), 'Nom').sort()).toEqual([...NAMES].sort())
      expect(new Set(column(sheets.get('Acteurs'), 'SIRET'))).toEqual(new Set(['00012345678901']))
      expect(pairs(sheets.get('Liens'))).toEqual(sorted(PAIRS))
      // A day is a date, which is shown as the machine shows dates; a month is what people write.
      const [starts, ends] = ['Début', 'Fin'].map((word) => column(sheets.get('Liens'), `${word} de la convention`))
      expect(starts?.filter((day) => /^(15\/01|01\/15)\/2024$/.test(day))).toHaveLength(ACTORS.length)
      expect(ends?.filter((month) => month === '12/2025')).toHaveLength(ACTORS.length)
    })

    await test.step('so do the tables as CSV, in which an apostrophe guards what a sheet would run', async () => {
      const guarded = (name: unknown) => String(name).replace(/^(?=[=+\-@])/, "'")
      const actors = await tableOf(await saveFrom('csv', 'acteurs.csv'), ';')
      expect(column(actors, 'Nom').sort()).toEqual(NAMES.map(guarded).sort())
      const links = await tableOf(await saveFrom('csv?table=links', 'liens.csv'), ';')
      expect(pairs(links)).toEqual(sorted(PAIRS.map((pair) => pair.map(guarded))))
    })

    await test.step('NetworkX reads every actor, place and link of the graphs', async () => {
      const files = [await saveFrom('graphml', 'carte.graphml'), await saveFrom('gexf', 'carte.gexf')] as const
      await checkFormat(files[0], 'graphml')
      await checkFormat(files[1], 'gexf')
      const graphml = await graphmlOf(files[0])
      const gexf = await gexfOf(files[1])
      for (const { nodes, edges } of [graphml, gexf]) {
        expect(Object.keys(nodes).sort()).toEqual([...NAME_OF.keys()].sort())
        for (const { id, name } of ACTORS) expect(nodes[id]?.label).toBe(name)
        expect(Object.keys(edges).sort()).toEqual(LINKS.map(({ id }) => id).sort())
      }
      for (const { id, from, to, kind } of LINKS) {
        const directed = kind === 'funding'
        const told = {
          from,
          to,
          directed,
          kind: directed ? 'Finance' : 'Partenariat',
          ...(!directed && { level: 4, amount: 1250.5 }),
        }
        expect(graphml.edges[id]).toMatchObject(told)
        expect(gexf.edges[id]?.direction).toBe(directed ? 'directed' : 'undirected')
        if (directed) expect(gexf.edges[id]?.ends).toEqual([from, to])
      }
      expect(graphml.nodes.actor3).toMatchObject({
        x: 720,
        y: 330,
        isCarrier: false,
        description: ACTORS[3]?.description,
      })
      expect(gexf.nodes.actor3).toMatchObject({
        start: '2022-09-01',
        Description: ACTORS[3]?.description,
        viz: { position: { x: 720, y: 330, z: 0 }, color: { r: 23, g: 72, b: 138 } },
      })
    })

    await test.step('the browser makes the same files as the server', async () => {
      const same = {
        'Tableau CSV': 'csv',
        'Graphe GEXF': 'gexf',
        'Graphe GraphML': 'graphml',
        'Texte HTML': 'html',
      } as const
      for (const [format, ending] of Object.entries(same)) {
        const { name, bytes } = await dialog.download(format as keyof typeof same)
        expect(name).toMatch(new RegExp(`^pays-de-brest-carte-.*\\.${ending}$`))
        expect(bytes.toString()).toBe((await server.fileOf(territory, ending)).toString())
      }
      await dialog.choose('Tableur', 'CSV', 'Les liens')
      const links = await dialog.downloadChosen()
      expect(links.bytes.toString()).toBe((await server.fileOf(territory, 'csv?table=links')).toString())
    })

    await test.step('the readable file has each actor and link, by day and by night', async () => {
      const { page } = viewer
      await page.goto(pathToFileURL(await saveFrom('html', 'carte.html')).href)
      await expect(page.getByRole('heading', { name: 'Pays de Brest : carte des partenaires', level: 1 })).toBeVisible()
      const titles = await page.getByRole('article').getByRole('heading', { level: 4 }).allTextContents()
      expect(titles.sort()).toEqual([...NAMES].sort())
      // Two neighbours in the ring, each of whom is tied to it and funds it or is funded by it.
      const links = page.getByRole('article').getByRole('listitem')
      await expect(links).toHaveCount(ACTORS.length * 4)
      await expect(links.filter({ hasText: `Finance ${NAMES[0]}` })).toHaveCount(1)
      await expect(links.filter({ hasText: `Financé par ${NAMES[1]}` })).toHaveCount(1)
      await expect(page.getByRole('table', { name: 'Un lien par ligne' }).getByRole('row')).toHaveCount(
        LINKS.length + 1,
      )
      expect(await page.locator('script').count()).toBe(0)
      await expectAccessible(page, 'the readable file by day')
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page, 'the readable file by night', { isInOtherColors: true })
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** The texts below a header. */
function column(rows: readonly string[][] = [], header: string): string[] {
  const [headers = [], ...body] = rows
  return body.map((row) => row[headers.indexOf(header)] ?? '')
}

function pairs(rows: readonly string[][] | undefined) {
  const [from, to] = [column(rows, 'De'), column(rows, 'Vers')]
  return sorted(from.map((name, index) => [name, to[index]]))
}

function sorted(list: readonly (readonly unknown[])[]) {
  return list.map((pair) => JSON.stringify(pair)).sort()
}
