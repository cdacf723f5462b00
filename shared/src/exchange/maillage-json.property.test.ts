import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMapDocument } from '../document/map-document'
import { readMap } from '../document/read-map'
import { writeMap } from '../document/write-map'
import { TerritoryId } from '../map/ids'
import { anyMap } from '../territory/random-map'
import { fromMaillage, toMaillage } from './maillage-json'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const territory = { id: TerritoryId.parse('exemplerouen00000000'), name: 'Rouen' }
const exportedAt = '2026-01-05T09:00:00.000Z'

test('an import of an export gives the same map, field by field', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(fromMaillage(toMaillage({ territory, exportedAt, ...map }))).toStrictEqual({
        ok: true,
        file: { format: 'maillage/1', territory, exportedAt, ...map },
      })
    }),
  )
})

test('a map that went through a document, a file and another document is the same', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const [here, there] = [openMapDocument(), openMapDocument()]
      writeMap(here, map, ana)
      const result = fromMaillage(toMaillage({ territory, exportedAt, ...readMap(here) }))
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      writeMap(there, result.file, ana)
      expect(readMap(there)).toStrictEqual(map)
    }),
  )
})

test('a file that was cut anywhere is refused with the place of the cut', () => {
  fc.assert(
    fc.property(anyMap, fc.nat(), (map, at) => {
      const text = toMaillage({ territory, exportedAt, ...map })
      const result = fromMaillage(text.slice(0, at % text.length))
      expect(result).toMatchObject({
        ok: false,
        problems: [{ path: '', code: 'file-not-json', values: { place: expect.stringMatching(/^\d+:\d+$/) } }],
      })
    }),
  )
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"format":"maillage/1","actors":${json}}`),
      ),
      (text) => {
        const result = fromMaillage(text)
        expect(result.ok).toBe(false)
        expect(result.ok ? [] : result.problems).not.toEqual([])
      },
    ),
  )
})
