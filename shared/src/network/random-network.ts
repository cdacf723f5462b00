import fc from 'fast-check'
import { LEVELS, LINK_KINDS } from '../map/link'
import type { PlainMap } from '../map/plain-map'
import { mapOf } from './test-maps'

const TYPES = ['aci', 'chrs', 'cpam', 'company', 'metropolis', 'territorial-coordination', 'partnership-officer']
const anyThemes = fc.subarray(['health', 'housing', 'digital', 'own-culture'])

/** Small maps with much in common: several links of the same two, parts that hang on one actor, actors alone. */
export const anyNetworkMap: fc.Arbitrary<PlainMap> = fc
  .record({
    types: fc.array(fc.constantFrom(...TYPES), { maxLength: 12 }),
    links: fc.array(
      fc.record({
        from: fc.nat(11),
        to: fc.nat(11),
        kind: fc.constantFrom(...LINK_KINDS),
        level: fc.constantFrom(...LEVELS, undefined),
        themes: anyThemes,
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ types, links }) => {
    const actors = Object.fromEntries(types.map((type, at) => [`a${at}`, { type }]))
    const among = links.filter(({ from, to }) => from !== to && from < types.length && to < types.length)
    return mapOf(
      actors,
      among.map(({ from, to, ...fields }) => [`a${from}`, `a${to}`, fields] as const),
    )
  })
