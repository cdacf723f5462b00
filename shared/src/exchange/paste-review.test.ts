import { expect, test } from 'vitest'
import { ActorId } from '../map/ids'
import { reviewPaste } from './paste-review'
import { readPastedActors } from './pasted-actors'

const cpam = { id: ActorId.parse('cpam'), name: 'CPAM', commune: 'Rouen' }
const relais = { id: ActorId.parse('relais'), name: 'Le Relais', siret: '60487647500499' }

test.for([
  { rows: 'SIAO', verdicts: [{ kind: 'new' }] },
  { rows: 'C.P.A.M', verdicts: [{ kind: 'new' }] },
  { rows: 'cpam;', verdicts: [{ kind: 'known', as: cpam }] },
  { rows: 'nom;commune\nCPAM;ROUEN', verdicts: [{ kind: 'known', as: cpam }] },
  { rows: 'nom;commune\nCPAM;Elbeuf', verdicts: [{ kind: 'check', why: { kind: 'elsewhere', as: cpam } }] },
  { rows: 'nom;siret\nRelais 76;60487647500499', verdicts: [{ kind: 'known', as: relais }] },
  {
    rows: 'nom;siret\nLe Relais;80487647500499',
    verdicts: [{ kind: 'check', why: { kind: 'elsewhere', as: relais } }],
  },
  { rows: 'SIAO\nsiao', verdicts: [{ kind: 'new' }, { kind: 'check', why: { kind: 'twice', row: 1 } }] },
  {
    rows: 'nom;type\nSIAO;Zorglub',
    verdicts: [
      {
        kind: 'check',
        why: { kind: 'problem', problem: { row: 2, code: 'row-type-unknown', values: { found: 'Zorglub' } } },
      },
    ],
  },
])('$rows beside a map', ({ rows, verdicts }) => {
  expect(reviewPaste(readPastedActors(rows), [cpam, relais]).map(({ verdict }) => verdict)).toEqual(verdicts)
})
