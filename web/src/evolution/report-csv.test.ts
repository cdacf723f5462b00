import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { translate } from '../i18n/i18n'
import type { ChangeRow } from './change-rows'
import { reportCsv } from './report-csv'

const link = LinkId.parse('l1')

test.for<[ChangeRow, string]>([
  [
    { subject: 'link', id: link, kind: 'stronger', names: ['CPAM', 'CHRS'], from: 2, level: 4, fields: [] },
    'Lien;renforcé;CPAM;CHRS;2;4;',
  ],
  [
    { subject: 'link', id: link, kind: 'gone', names: ['A; B', 'Le « C »'], level: 2, fields: [] },
    'Lien;disparu;"A; B";Le « C »;2;;',
  ],
  [
    {
      subject: 'link',
      id: link,
      kind: 'changed',
      names: ['A', 'B'],
      fields: ['themes', 'agreement.end', 'agreement.start'],
      signed: 'convention',
    },
    'Lien;modifié;A;B;;;convention signée, thématiques, convention',
  ],
  [
    { subject: 'actor', id: ActorId.parse('a'), kind: 'added', name: '=1+1 "x"', fields: [] },
    `Acteur;acteur nouveau;"'=1+1 ""x""";;;;`,
  ],
])('%j is the line %s', ([row, line]) => {
  const [header, ...lines] = reportCsv([row], translate).split('\r\n')
  expect(header).toBe('\uFEFFObjet;Changement;De;Vers;Niveau avant;Niveau après;Détail')
  expect(lines).toEqual([line, ''])
})
