import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPastedActors } from './pasted-actors'
import { MOST_PASTED_ROWS } from './pasted-table'

const read = (text: string) => readPastedActors(text).actors.map(({ row: _row, ...actor }) => actor)

describe('a list is read', () => {
  test.for([
    {
      of: 'one name a line',
      text: 'CPAM\n\n  Emergence‑s \r\n',
      actors: [{ name: 'CPAM', type: 'cpam' }, { name: 'Emergence‑s' }],
    },
    {
      of: 'a letter, with its marks',
      text: '- CHRS du Port.\n• SIAO\n2. Inconnu',
      actors: [{ name: 'CHRS du Port', type: 'chrs' }, { name: 'SIAO', type: 'siao' }, { name: 'Inconnu' }],
    },
    {
      of: 'names with commas',
      text: 'Ville de Rouen, CCAS\nCPAM',
      actors: [
        { name: 'Ville de Rouen, CCAS', type: 'commune' },
        { name: 'CPAM', type: 'cpam' },
      ],
    },
    {
      of: 'a sheet, without header',
      text: 'Le Relais\tchantier\tRouen\nCPAM\t\tElbeuf',
      actors: [
        { name: 'Le Relais', type: 'aci', commune: 'Rouen' },
        { name: 'CPAM', type: 'cpam', commune: 'Elbeuf' },
      ],
    },
    { of: 'names and communes alone', text: 'Le Relais\tRouen', actors: [{ name: 'Le Relais', commune: 'Rouen' }] },
    {
      of: 'a header in any order',
      text: 'Ville;RAISON_SOCIALE;Catégorie\nRouen;Le Relais;Mission locale',
      actors: [{ name: 'Le Relais', type: 'local-mission', commune: 'Rouen' }],
    },
    {
      of: 'a header with commas',
      text: 'name,city\n"Le Relais, Port",Rouen',
      actors: [{ name: 'Le Relais, Port', commune: 'Rouen' }],
    },
    { of: 'a header alone in its column', text: 'Nom\nCPAM', actors: [{ name: 'CPAM', type: 'cpam' }] },
    {
      of: 'SIRETs as sheets write them',
      text: 'nom;siret\nA;6.0487647500499E13\nB;604 876 475 00499',
      actors: [
        { name: 'A', siret: '60487647500499' },
        { name: 'B', siret: '60487647500499' },
      ],
    },
    { of: 'nothing', text: ' \n\t\n', actors: [] },
  ])('from $of', ({ text, actors }) => {
    expect(read(text)).toEqual(actors)
  })

  test('with the types that the territory knows by other words', () => {
    const typeOf = (words: string) => (words === 'Épicerie solidaire' ? 'grocery' : undefined)
    const { actors, problems } = readPastedActors('nom;type\nLe Panier;Épicerie solidaire', { typeOf })
    expect(actors).toEqual([{ row: 2, name: 'Le Panier', type: 'grocery' }])
    expect(problems).toEqual([])
  })
})

test('what is wrong is told row by row, and the other rows stay', () => {
  const long = 'x'.repeat(201)
  expect(readPastedActors(`nom;type;siret\n;chrs;\n${long};;\nLe Relais;Zorglub;12\nCPAM;;`)).toEqual({
    actors: [
      { row: 4, name: 'Le Relais' },
      { row: 5, name: 'CPAM', type: 'cpam' },
    ],
    problems: [
      { row: 2, code: 'row-nameless', values: {} },
      { row: 3, code: 'row-name-long', values: { start: 'x'.repeat(60) } },
      { row: 4, code: 'row-type-unknown', values: { found: 'Zorglub' } },
      { row: 4, code: 'row-siret-wrong', values: { found: '12' } },
    ],
    unread: 0,
  })
})

test('more rows than anybody reviews are counted, not read', () => {
  const text = Array.from({ length: MOST_PASTED_ROWS + 3 }, (_, index) => `Acteur ${index}`).join('\n')
  const { actors, unread } = readPastedActors(text)
  expect([actors.length, unread]).toEqual([MOST_PASTED_ROWS, 3])
})

test('any text is read, each actor with a name that fits, each row once', () => {
  const anyText = fc.array(
    fc.constantFrom('nom', 'CPAM', ' ', '\t', ';', ',', '"', '\n', '\r\n', '- ', 'é', '\uFEFF'),
    {
      maxLength: 40,
      size: 'max',
    },
  )
  fc.assert(
    fc.property(anyText, (parts) => {
      const { actors } = readPastedActors(parts.join(''))
      const rows = actors.map(({ row }) => row)
      expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b))
      for (const { name } of actors) expect(name).toBe(name.trim())
      for (const { name } of actors) expect(name).not.toBe('')
    }),
  )
})
