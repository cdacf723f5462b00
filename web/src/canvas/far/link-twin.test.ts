import { addActor, removeActors } from '@maillage/shared/document/actors'
import { addLink, removeLinks, updateLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import type { LinkId } from '@maillage/shared/map/ids'
import { beforeEach, expect, test, vi } from 'vitest'
import { type LinkMark, type MapMarks, NO_MARKS } from '../../map-session/map-marks'
import { NOTHING_FADED } from '../emphasis'
import { CardScene } from '../scene/card-scene'
import { LinkScene } from '../scene/link-scene'
import { ZoneScene } from '../scene/zone-scene'
import { detailAt } from './detail'
import { LinkTeller } from './link-teller'
import { LinkTwin } from './link-twin'
import { paintGroundLinks, paintMap } from './paint-map'
import * as signs from './paint-signs'
import type { Brush, FarScene } from './painting'
import type { Palette } from './palette'
import type { Pen } from './pen'
import { openLog } from './pen-log'
import { play } from './play-drawing'
import { RecordingPen } from './recorded-drawing'

// Cards come to their place at once.
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))

const author = { name: 'Inès', at: '2022-09-21T16:00:00.000Z' }
const texts = {
  measure: (text: string) => text.length * 7,
  typeLabel: (type: string) => type,
  sphereLabel: (sphere: string) => sphere,
  unnamed: '?',
}
const nobody = { dragOf: () => undefined, onDragChange: () => () => undefined }
const palette = {
  paper: 'paper',
  surface: 'surface',
  link: 'link',
  weakLink: 'weak',
  paleLink: 'pale',
  changes: { added: 'added', gone: 'gone' },
  widths: { 1: 1, 2: 1.5, 3: 2, 4: 3, 5: 5 },
  core: 1.5,
  quiet: 0.4,
} as unknown as Palette
const sprites = { dot: () => undefined as never, glyph: () => undefined }
const STATES = ['current', 'planned', 'past'] as const
const areas = [
  { x: 100, y: -100, width: 500, height: 400 },
  { x: -300, y: 200, width: 450, height: 100 },
]

/** A map of some links in a row, the painting of it by the page, and by another thread. */
function openMaps() {
  const map = openMapDocument()
  const actors = Array.from({ length: 8 }, (_, index) =>
    addActor(map, { name: `CHRS ${index}`, type: 'chrs' }, [index * 260 - 600, (index % 3) * 190], author),
  )
  const ends = actors.flatMap((from, index) => actors.slice(index + 1).map((to) => ({ from, to })))
  const links = ends.map((end, index) => {
    const level = (1 + (index % 5)) as 1 | 2 | 3 | 4 | 5
    const state = STATES[index % STATES.length] ?? 'current'
    if (index % 7 === 0) return addLink(map, { ...end, kind: 'funding', state }, author)
    return addLink(map, { ...end, kind: 'partnership', level, state }, author)
  })
  const view = new MapView(map)
  const cards = new CardScene(view, nobody, texts)
  const scene: FarScene = {
    view,
    cards,
    links: new LinkScene(view, cards),
    zones: new ZoneScene(view, cards),
    quiet: { isFaded: (id) => id === links[3], isQuiet: () => false },
    looks: { read: () => undefined, subscribe: () => () => undefined },
  }
  const recording = new RecordingPen(() => 0)
  const teller = new LinkTeller(recording)
  const twin = new LinkTwin()
  scene.links.onChanges((changes) => teller.outdate(changes.keys()))
  const paint = (pen: Pen, zoom: number, known: boolean, marks: MapMarks, moving: readonly LinkId[]) => {
    const looks = {
      palette,
      sprites,
      faded: { ...NOTHING_FADED, links: new Set([links[5] as LinkId]) },
      fadedAlpha: 0.2,
    }
    const knownLinks = known ? teller : undefined
    const brush: Brush = { context: pen, areas, zoom, detail: detailAt(zoom), ...looks, marks, knownLinks, signs }
    const left = { actors: new Set(actors), links: new Set(moving) }
    if (zoom >= 1) paintGroundLinks(brush, scene, left)
    else paintMap(brush, scene, { zones: [], names: { within: () => new Set() } as never, moving: left })
  }
  return {
    map,
    actors,
    links,
    teller,
    /** What the page draws, and what the other thread does. */
    drawn(zoom: number, marks = NO_MARKS, moving: readonly LinkId[] = []): [unknown[], unknown[]] {
      const [direct, played] = [openLog(), openLog()]
      paint(direct.pen, zoom, false, marks, moving)
      recording.take(0)
      paint(recording as unknown as Pen, zoom, true, marks, moving)
      const news = teller.news()
      twin.learn({ ...news, numbers: structuredClone(news.numbers), styles: structuredClone(news.styles) })
      play(recording.end(), {
        take: () => played.pen,
        resize: () => undefined,
        copy: () => undefined,
        picture: () => undefined,
        links: (pen, asked) => twin.paint(pen, asked),
      })
      return [direct.log, played.log]
    },
  }
}

const FAR = 0.1
const NAMES = 0.25
const NEAR = 1

/** Near, the order tells which link lies above; far away looks come in any order, and each curve is drawn as it is set. */
function expectAlike([direct, played]: [unknown[], unknown[]], zoom: number): void {
  const curves = (log: unknown[]) => log.map((step) => JSON.stringify(step)).filter((step) => /quadratic/.test(step))
  const all = (log: unknown[]) => (zoom === NEAR ? log : curves(log).sort())
  expect(curves(direct).length).toBeGreaterThan(20)
  expect(all(played)).toEqual(all(direct))
}

test.for([FAR, NAMES, NEAR])(
  'at %d another thread draws the links that the page would, whatever became of them',
  (zoom) => {
    const { map, actors, links, drawn, teller } = openMaps()
    const [first, second, third, fourth] = links as [LinkId, LinkId, LinkId, LinkId]
    expectAlike(drawn(zoom), zoom)

    moveItems(map, { actors: new Map([[actors[2] as never, [-250, 260]]]) }, author)
    expectAlike(drawn(zoom), zoom)

    updateLink(map, second, { level: 5, state: 'planned' }, author)
    removeLinks(map, [third], author)
    addLink(map, { from: actors[1] as never, to: actors[2] as never, kind: 'partnership', level: 2 }, author)
    expectAlike(drawn(zoom), zoom)

    expectAlike(drawn(zoom, NO_MARKS, [first, fourth]), zoom)

    const marks = new Map<LinkId, LinkMark>([
      [first, { kind: 'absent' }],
      [second, { kind: 'gone' }],
      [fourth, { kind: 'added', level: 4 }],
    ])
    teller.outdate()
    expectAlike(drawn(zoom, { ...NO_MARKS, links: marks, isRestPale: true }), zoom)

    removeActors(map, [actors[0] as never], author)
    teller.outdate()
    expectAlike(drawn(zoom), zoom)
  },
)

test('only what has changed is told', () => {
  const { map, actors, links, drawn, teller } = openMaps()
  drawn(FAR)
  teller.outdate()
  drawn(FAR)
  expect(teller.news().ids).toEqual([])

  const told: (readonly LinkId[])[] = []
  const news = teller.news.bind(teller)
  teller.news = () => {
    const latest = news()
    told.push(latest.ids)
    return latest
  }
  moveItems(map, { actors: new Map([[actors[0] as never, [-700, 40]]]) }, author)
  drawn(FAR)
  expect(told.map((ids) => new Set(ids))).toEqual([new Set(links.slice(0, 7))])
})
