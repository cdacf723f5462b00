import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ActorId, ContactId } from '../map/ids'
import { EMPTY_MAP } from '../map/plain-map'
import { EXAMPLES } from '../territory/examples/examples'
import { wordsIn } from '../words/words'
import { hostileMap } from './hostile-map'
import { toXlsx } from './to-xlsx'

const contact = { id: ContactId.parse('c1'), actor: ActorId.parse('a0'), name: 'Awa Diallo', phone: '0612345678' }

async function workbookOf(map = hostileMap(), contacts?: readonly (typeof contact)[]) {
  const source = { name: 'Rouen', exportedAt: '2026-11-29T10:00:00Z', map }
  const parts = unzipSync(await toXlsx(source, wordsIn('fr'), contacts))
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array())
}

test('there is a sheet for each table, and for contacts only where they are given', async () => {
  const sheetsOf = async (...given: Parameters<typeof workbookOf>) =>
    [...(await workbookOf(...given))('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  expect(await sheetsOf()).toEqual(['Acteurs', 'Liens', 'Thématiques', 'Notes', 'Légende'])
  expect(await sheetsOf(hostileMap(), [contact])).toEqual([
    'Acteurs',
    'Liens',
    'Thématiques',
    'Notes',
    'Contacts',
    'Légende',
  ])
  expect(await sheetsOf(EXAMPLES[0]?.map)).toEqual(['Acteurs', 'Liens', 'Thématiques', 'Légende'])
  expect(await sheetsOf(EMPTY_MAP)).toEqual(['Acteurs', 'Liens', 'Thématiques', 'Légende'])
})

test('every text is a text and no formula, whatever it begins with', async () => {
  const part = await workbookOf(hostileMap(), [contact])
  const sheets = [1, 2, 3, 4, 5, 6].map((at) => part(`xl/worksheets/sheet${at}.xml`)).join('')
  expect(sheets).not.toContain('<f>')
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text)
  const written = new Set(
    strings.map((text) => text.replace(/&(lt|gt|amp);/g, (_, sign) => ({ lt: '<', gt: '>', amp: '&' })[sign as 'lt'])),
  )
  for (const text of [
    '00012345678901',
    '0612345678',
    '=HYPERLINK("http://x","y")',
    '+33 6 12 34 56 78',
    '\t=1+1',
    'جمعية الأمل',
  ]) {
    expect(written).toContain(text)
  }
  expect(written).toContain('_x005F_x0041_')
  expect(written).toContain('x'.repeat(300))
})

test('a day is a date, a month or a year is what people write', async () => {
  const part = await workbookOf()
  const links = part('xl/worksheets/sheet2.xml')
  // 15 January 2024, as sheets count days.
  expect(links.match(/<c r="N2" s="\d+"><v>45306<\/v><\/c>/)).not.toBeNull()
  expect(part('xl/sharedStrings.xml')).toContain('>09/2022<')
})

test('headers stay in sight and filter their columns', async () => {
  const actors = (await workbookOf())('xl/worksheets/sheet1.xml')
  expect(actors).toContain('<pane ySplit="1" xSplit="1" topLeftCell="B2"')
  expect(actors.match(/<\/sheetData><autoFilter ref="A1:Y19"\/>/)).not.toBeNull()
})
