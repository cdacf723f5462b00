import { expect, test } from 'vitest'
import { foundOptions } from './found-options'

const options = ['Santé', 'Accès aux droits', 'Emploi', 'Centre de santé'].map((text) => ({ value: text, text }))
const found = (typed: string) => foundOptions(options, typed).map(({ text }) => text)

test.for([
  { typed: '', texts: ['Santé', 'Accès aux droits', 'Emploi', 'Centre de santé'] },
  { typed: 'sante', texts: ['Santé', 'Centre de santé'] },
  { typed: 'DRO', texts: ['Accès aux droits'] },
  { typed: 'mploi', texts: ['Emploi'] },
  { typed: 'xyz', texts: [] },
])('« $typed » finds $texts', ({ typed, texts }) => {
  expect(found(typed)).toEqual(texts)
})
