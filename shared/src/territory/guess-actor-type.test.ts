import { expect, test } from 'vitest'
import { guessActorType } from './guess-actor-type'

test.for([
  { name: 'CHRS du Port', type: 'chrs' },
  { name: 'Chantier maraîchage', type: 'aci' },
  { name: 'Chantier école Bretagne', type: 'network' },
  { name: 'C.H.R.S.', type: undefined },
  { name: 'Métropole Rouen Normandie', type: 'metropolis' },
  { name: 'Mission locale du Pays de Rennes', type: 'local-mission' },
  { name: 'Entreprise d’insertion Le Relais', type: 'ei' },
  { name: 'Entreprise Durand', type: 'company' },
  { name: 'Comité partenarial de la métropole', type: 'body' },
  { name: 'Premières Heures', type: 'programme' },
  { name: 'Pôle emploi', type: 'france-travail' },
  { name: 'Les Chantiers du fleuve', type: 'aci' },
  { name: 'Activités réunies', type: undefined },
  { name: '', type: undefined },
])('« $name » is of type $type', ({ name, type }) => {
  expect(guessActorType(name)).toBe(type)
})

test('a sphere that was chosen is kept', () => {
  expect(guessActorType('CHRS du Port', 'health')).toBeUndefined()
  expect(guessActorType('CHRS et CSAPA du Port', 'health')).toBe('csapa')
})
