import type { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import type { Badge } from '../drawing/link-look'
import { linkLegend } from './link-legend'

const drawn = (link: Partial<Link>, ...badges: Badge[]) => ({
  link: { kind: 'partnership', state: 'current', ...link } as Link,
  badges,
})
const NOTHING = { levels: [], marks: [], themes: [] }

test.for([
  { what: 'nothing for no links', links: [], legend: NOTHING },
  {
    what: 'levels that are drawn, the closest first, each once',
    links: [drawn({ level: 2 }), drawn({ level: 5 }), drawn({ level: 2 })],
    legend: { ...NOTHING, levels: [5, 2] },
  },
  { what: 'no level for a partnership without one', links: [drawn({})], legend: NOTHING },
  {
    what: 'an arrow for links of a direction, whatever level a file gives them',
    links: [drawn({ kind: 'funding', level: 4 })],
    legend: { ...NOTHING, marks: ['arrow'] },
  },
  {
    what: 'what links carry, where it is drawn',
    links: [
      drawn({ level: 3 }, { kind: 'agreement' }, { kind: 'theme', theme: 'health' }, { kind: 'more', count: 2 }),
      drawn({ level: 3, state: 'planned' }, { kind: 'state', state: 'planned' }, { kind: 'theme', theme: 'health' }),
      drawn({ level: 3, state: 'past' }),
    ],
    legend: { levels: [3], marks: ['agreement', 'planned'], themes: ['health'] },
  },
])('$what', ({ links, legend }) => {
  expect(linkLegend(links)).toEqual(legend)
})
