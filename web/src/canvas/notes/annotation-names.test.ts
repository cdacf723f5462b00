import { Note } from '@maillage/shared/map/note'
import { Zone } from '@maillage/shared/map/zone'
import { expect, test } from 'vitest'
import { translate } from '../../i18n/i18n'
import { noteName, zoneName } from './annotation-names'

test.for([
  { values: { text: 'Inviter le CSAPA', createdBy: 'Marc' }, name: 'Note de Marc : Inviter le CSAPA' },
  { values: { text: ' Juin\n\nou juillet ', createdBy: 'Inès' }, name: 'Note d’Inès : Juin ou juillet' },
  { values: { text: ' ', createdBy: 'Marc' }, name: 'Note de Marc, vide' },
  { values: { text: 'Juin' }, name: 'Note : Juin' },
  { values: { kind: 'text', text: 'Autour de la santé', createdBy: 'Awa' }, name: 'Texte d’Awa : Autour de la santé' },
  { values: { text: 'x'.repeat(500) }, name: `Note : ${'x'.repeat(120)}…` },
])('a note is called "$name"', ({ values, name }) => {
  const note = Note.parse({ id: 'n', kind: 'sticky', color: 'yellow', position: [0, 0], ...values })
  expect(noteName(translate, note)).toBe(name)
})

test.for([
  { values: { name: 'Rive gauche' }, name: 'Zone : Rive gauche' },
  { values: {}, name: 'Zone : Sans nom' },
  { values: { name: 'Soins', sphere: 'health' }, name: 'Zone : Soins, Santé' },
  { values: { name: 'Soins', sphere: 'health', isFollowing: true }, name: 'Zone : Soins, suit les acteurs de Santé' },
])('a zone is called "$name"', ({ values, name }) => {
  const bare = { id: 'z', name: '', color: 'grey', area: [0, 0, 80, 60], isFollowing: false }
  expect(zoneName(translate, Zone.parse({ ...bare, ...values }))).toBe(name)
})
