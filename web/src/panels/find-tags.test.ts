import { expect, test } from 'vitest'
import { findTags } from './find-tags'

const used = ['COPIL', 'à inviter', 'COPIL', 'Comité technique', 'relais du Nord']

test.for([
  { typed: '', own: [], found: ['COPIL', 'à inviter', 'Comité technique', 'relais du Nord'], isNew: false },
  { typed: 'co', own: [], found: ['COPIL', 'Comité technique'], isNew: true },
  { typed: 'A INVITER', own: [], found: ['à inviter'], isNew: false },
  { typed: 'nord', own: [], found: ['relais du Nord'], isNew: true },
  { typed: 'copil', own: ['COPIL'], found: [], isNew: false },
  { typed: '  ', own: ['COPIL'], found: ['à inviter', 'Comité technique', 'relais du Nord'], isNew: false },
  { typed: 'neuf', own: [], found: [], isNew: true },
])('"$typed" beside $own finds $found, new: $isNew', ({ typed, own, found, isNew }) => {
  expect(findTags(used, own, typed)).toEqual({ found, isNew })
})
