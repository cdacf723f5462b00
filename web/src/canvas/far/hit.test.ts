import { addActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { expect, test } from 'vitest'
import { NOTHING_FADED } from '../emphasis'
import { CardScene } from '../scene/card-scene'
import { LinkScene } from '../scene/link-scene'
import { AUTHOR, NOBODY, TEXTS } from '../test-scene'
import { paintedAt } from './hit'

const map = openMapDocument()
const at = (x: number, y: number) => addActor(map, { name: 'CHRS', type: 'chrs' }, [x, y], AUTHOR)
const [above, under] = [at(0, 0), at(20, 0)]
const [left, right, below] = [at(-1000, 0), at(-1000, 1000), at(-990, 1000)]
const link = addLink(map, { from: left, to: right, kind: 'partnership', level: 3 }, AUTHOR)
const other = addLink(map, { from: left, to: below, kind: 'partnership', level: 3 }, AUTHOR)
const view = new MapView(map)
const cards = new CardScene(view, NOBODY, TEXTS)
const links = new LinkScene(view, cards)
const onLink = links.drawing(link)?.path.middle ?? { x: 0, y: 0 }

const CARDS = 0.42
const DOTS = 0.1

test.for([
  { what: 'an actor', gone: {}, point: { x: -2, y: 0 }, zoom: DOTS, found: { actor: above } },
  {
    what: 'the one under it',
    gone: { actors: new Set([above]) },
    point: { x: -2, y: 0 },
    zoom: DOTS,
    found: { actor: under },
  },
  { what: 'a card', gone: {}, point: { x: -60, y: 0 }, zoom: CARDS, found: { actor: above } },
  {
    what: 'the card under it',
    gone: { actors: new Set([above]) },
    point: { x: 10, y: 0 },
    zoom: CARDS,
    found: { actor: under },
  },
  { what: 'a link', gone: {}, point: onLink, zoom: CARDS, found: { link } },
  { what: 'the link beside it', gone: { links: new Set([link]) }, point: onLink, zoom: CARDS, found: { link: other } },
  { what: 'nothing', gone: {}, point: { x: 5000, y: 5000 }, zoom: CARDS, found: {} },
])('$what is found where it is painted, whatever a filter hides', ({ gone, point, zoom, found }) => {
  expect(paintedAt({ cards, links, hidden: { read: () => ({ ...NOTHING_FADED, ...gone }) } }, point, zoom)).toEqual(
    found,
  )
})
