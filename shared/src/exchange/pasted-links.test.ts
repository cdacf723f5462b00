import { expect, test } from 'vitest'
import { readPastedLinks } from './pasted-links'

const reading = {
  kindOf: (words: string) => (words === 'Finance' ? ('funding' as const) : undefined),
  themeOf: (words: string) => ({ Santé: 'health', Emploi: 'employment' })[words],
  levelOf: (words: string) => (words === 'Structurés' ? (4 as const) : undefined),
}
const read = (text: string) => readPastedLinks(text, reading)

test('rows without a header hold two names, the kind, the level and the themes', () => {
  expect(read('Emergence-s\tCPAM\tPartenariat\t3\tSanté, Emploi, Autre\nMétropole\tCHRS\tFinance\t5\n')).toEqual({
    links: [
      { row: 1, from: 'Emergence-s', to: 'CPAM', kind: 'partnership', level: 3, themes: ['health', 'employment'] },
      // Only a partnership has a level.
      { row: 2, from: 'Métropole', to: 'CHRS', kind: 'funding', themes: [] },
    ],
    problems: [],
    unread: 0,
  })
})

test('a header names the columns, in any order and in the words of other tools', () => {
  expect(read('Target;Weight;Source;Échéance;Financeur\nCPAM;Structurés;Emergence-s;31/12/2027;Métropole')).toEqual({
    links: [
      {
        row: 2,
        from: 'Emergence-s',
        to: 'CPAM',
        kind: 'partnership',
        level: 4,
        themes: [],
        agreement: { kind: 'convention', end: '2027-12-31', funder: 'Métropole' },
      },
    ],
    problems: [],
    unread: 0,
  })
})

test.for([
  { text: 'De\tVers\nCPAM\t', problem: { row: 2, code: 'link-one-ended' } },
  { text: 'CPAM\tcpam', problem: { row: 1, code: 'link-to-itself' } },
  { text: `CPAM\t${'x'.repeat(201)}`, problem: { row: 1, code: 'row-name-long' } },
])('$problem.code is told of its row', ({ text, problem }) => {
  expect(read(text)).toEqual({ links: [], problems: [problem], unread: 0 })
})

test.for([
  ['4', 4],
  ['4. Structurés', 4],
  ['niveau 2', 2],
  ['12', undefined],
  ['', undefined],
] as const)('the level of « %s » is %s', ([words, level]) => {
  expect(read(`A\tB\t\t${words}`).links[0]?.level).toBe(level)
})
