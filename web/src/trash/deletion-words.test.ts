import type { Deletion } from '@maillage/shared/document/trash'
import { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Note } from '@maillage/shared/map/note'
import type { Zone } from '@maillage/shared/map/zone'
import { expect, test } from 'vitest'
import { translate } from '../i18n/i18n'
import { deletionTitle, missingEnd } from './deletion-words'

const [chrs, siao] = ['chrs', 'siao'].map((id) => ActorId.parse(id)) as [ActorId, ActorId]
const NO_FACTS = {
  type: 'aci',
  themes: [],
  tags: [],
  programmes: [],
  notConcerned: [],
  isCarrier: false,
  isFunder: false,
}
const actor = (name: string) => ({ id: chrs, name, ...NO_FACTS })
const note = (text: string): Note => ({
  id: NoteId.parse('n'),
  kind: 'sticky',
  text,
  color: 'yellow',
  position: [0, 0],
})
const zone: Zone = {
  id: ZoneId.parse('z'),
  name: 'Rive gauche',
  color: 'grey',
  area: [0, 0, 400, 300],
  isFollowing: false,
}
const link = {
  id: LinkId.parse('l'),
  from: chrs,
  to: siao,
  kind: 'partnership',
  state: 'current',
  themes: [],
} as const
const deletion = (part: Partial<Deletion>): Deletion => ({
  id: 'd',
  by: 'Ana',
  at: '2026-01-05T09:00:00.000Z',
  actors: [],
  links: [],
  notes: [],
  zones: [],
  views: [],
  endNames: new Map([
    [chrs, 'CHRS'],
    [siao, 'SIAO'],
  ]),
  ...part,
})

test.for([
  { part: { actors: [actor('CHRS')], links: [link] }, title: 'CHRS' },
  { part: { actors: ['A', 'B', '', 'D', 'E'].map(actor) }, title: 'A, B, Sans nom et 2 autres' },
  { part: { links: [link] }, title: 'CHRS – SIAO' },
  {
    part: { notes: [note('Inviter le CSAPA\nau comité de juin, avec le SIAO et la CPAM')] },
    title: 'Note « Inviter le CSAPA au comité de juin, avec… »',
  },
  { part: { zones: [zone] }, title: 'Zone « Rive gauche »' },
  { part: { views: [{ id: 'v', title: 'Santé' }] }, title: 'Vue « Santé »' },
])('what went is called $title', ({ part, title }) => {
  expect(deletionTitle(translate, deletion(part))).toBe(title)
})

test.for([
  { part: { links: [link] }, there: [chrs, siao], missing: undefined },
  { part: { links: [link] }, there: [chrs], missing: 'SIAO' },
  { part: { actors: [actor('CHRS')], links: [link] }, there: [], missing: undefined },
])('links alone wait for their ends: $missing', ({ part, there, missing }) => {
  expect(missingEnd(deletion(part), (id) => (there as ActorId[]).includes(id))).toBe(missing)
})
