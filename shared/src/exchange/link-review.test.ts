import { expect, test } from 'vitest'
import { ActorId } from '../map/ids'
import type { LinkKind } from '../map/link'
import { reviewLinks } from './link-review'

const [emergences, cpam] = [ActorId.parse('a'), ActorId.parse('b')]
const map = {
  actors: [
    { id: emergences, name: 'Émergence-s' },
    { id: cpam, name: 'CPAM' },
  ],
  links: [{ from: emergences, to: cpam, kind: 'partnership' as const }],
}
const pasted = (from: string, to: string, kind: LinkKind = 'partnership') => ({ row: 1, from, to, kind, themes: [] })

test.for([
  { title: 'a link that the map has', from: 'CPAM', to: 'emergence s', kind: 'partnership', verdict: 'known' },
  { title: 'a link of another kind', from: 'CPAM', to: 'emergence s', kind: 'funding', verdict: 'new' },
  { title: 'a link to a new name', from: 'CPAM', to: 'SIAO', kind: 'partnership', verdict: 'check' },
] as const)('$title is $verdict', ({ from, to, kind, verdict }) => {
  expect(reviewLinks([pasted(from, to, kind)], map)).toMatchObject([{ verdict }])
})

test('names are those of actors, whatever their accents and capitals', () => {
  expect(reviewLinks([pasted('EMERGENCE-S', 'SIAO')], map)).toMatchObject([
    { from: { name: 'EMERGENCE-S', id: emergences }, to: { name: 'SIAO' } },
  ])
})

test('what the list names twice is known the second time', () => {
  const twice = [pasted('CPAM', 'SIAO'), pasted('Siao', 'CPAM')]
  expect(reviewLinks(twice, map).map(({ verdict }) => verdict)).toEqual(['check', 'known'])
})
