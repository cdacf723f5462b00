import { describe, expect, test } from 'vitest'
import { TerritoryId } from '../../map/ids'
import { isDirected } from '../../map/link'
import { type PlacedActor, PlainMap } from '../../map/plain-map'
import { SPHERES } from '../../map/sphere'
import { type ActorType, isActorType, sphereOf } from '../actor-types'
import { isTheme } from '../themes'
import { EXAMPLES, type ExampleTerritory } from './examples'

test('three territories ship with the product, in the order of the table of examples', () => {
  expect(EXAMPLES.map(({ id, name }) => [id, name])).toEqual([
    ['exemplerouen00000000', 'Rouen'],
    ['exemplenantes0000000', 'Nantes'],
    ['exemplelille00000000', 'Métropole lilloise'],
  ])
  for (const { id } of EXAMPLES) expect(TerritoryId.parse(id)).toBe(id)
})

describe.for(EXAMPLES.map((example) => [example.name, example] as const))('%s', ([, { map }]) => {
  const actors = new Map<string, PlacedActor>(map.actors.map((actor) => [actor.id, actor]))

  test('is a map in every field', () => {
    expect(PlainMap.parse(map)).toEqual(map)
  })

  test('has each id once and every end of every link', () => {
    expect(actors.size).toBe(map.actors.length)
    expect(new Set(map.links.map((link) => link.id)).size).toBe(map.links.length)
    for (const link of map.links) {
      expect(actors.has(link.from), link.id).toBe(true)
      expect(actors.has(link.to), link.id).toBe(true)
      expect(link.from, link.id).not.toBe(link.to)
    }
  })

  test('links each two actors once, and every actor to somebody', () => {
    const pairs = map.links.map((link) => [link.from, link.to].toSorted().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
    const linked = new Set(map.links.flatMap((link) => [link.from, link.to]))
    expect(map.actors.filter((actor) => !linked.has(actor.id))).toEqual([])
  })

  test('uses types and themes that every territory offers', () => {
    expect(map.actors.map((actor) => actor.type).filter((type) => !isActorType(type))).toEqual([])
    const themes = [...map.actors, ...map.links].flatMap((item) => item.themes)
    expect(themes.filter((theme) => !isTheme(theme))).toEqual([])
  })

  test('has actors in every sphere', () => {
    const spheres = new Set(map.actors.map((actor) => sphereOf(actor.type)))
    expect(SPHERES.filter((sphere) => !spheres.has(sphere))).toEqual([])
  })

  test('gives a level to every partnership and to nothing else', () => {
    for (const link of map.links) expect(link.level !== undefined, link.id).toBe(!isDirected(link.kind))
  })

  test('says of every item what the round table said, or that it is an example', () => {
    for (const item of [...map.actors, ...map.links]) {
      expect(Boolean(item.quote) !== Boolean(item.description), item.id).toBe(true)
      if (item.quote) expect(item.quoteSource).toMatch(/^[\p{L}’ -]+, table ronde de Lille, 21 sept\. 2022$/u)
    }
  })

  test('places every card on the grid and none on another', () => {
    const cards = map.actors.map(cardOf)
    expect(map.actors.flatMap((actor) => actor.position ?? [Number.NaN]).filter((at) => at % 8 !== 0)).toEqual([])
    const tooClose = cards.flatMap((a, index) =>
      cards.slice(index + 1).flatMap((b) => (gapX(a, b) < 24 && gapY(a, b) < 40 ? [[a.id, b.id]] : [])),
    )
    expect(tooClose).toEqual([])
  })

  test('fits a sheet of about 1000 × 800', () => {
    const cards = map.actors.map(cardOf)
    const right = Math.max(...cards.map((card) => card.x + card.halfWidth))
    const left = Math.min(...cards.map((card) => card.x - card.halfWidth))
    const ys = cards.map((card) => card.y)
    expect(right - left).toBeLessThanOrEqual(1_020)
    expect(Math.max(...ys) - Math.min(...ys) + 2 * HALF_HEIGHT).toBeLessThanOrEqual(800)
  })

  test('has no link that passes behind a third card, however it bends', () => {
    const cards = map.actors.map(cardOf)
    const hidden = map.links.flatMap((link) => {
      const path = [-BEND, 0, BEND].flatMap((bend) => curve(centre(actors, link.from), centre(actors, link.to), bend))
      const others = cards.filter((card) => card.id !== link.from && card.id !== link.to)
      return others.filter((card) => path.some((point) => isOn(card, point))).map((card) => [link.id, card.id])
    })
    expect(hidden).toEqual([])
  })
})

describe('before and after', () => {
  test.for(EXAMPLES.map((example) => [example.name, example] as const))('%s has both', ([, { map, snapshots }]) => {
    const [before, today] = snapshots
    expect(snapshots.map(({ name, validOn }) => [name, validOn])).toEqual([
      ['Avant la coordination', '2020'],
      ['Table ronde 09/2022', '2022-09-21'],
    ])
    expect(today?.map).toBe(map)
    expect(PlainMap.parse(before?.map)).toEqual(before?.map)

    const ids = new Set<string>(before?.map.actors.map(({ id }) => id))
    const gone = map.actors.filter(({ id }) => !ids.has(id))
    expect(new Set(gone.map(({ type }) => sphereOf(type)))).toEqual(new Set(['coordination']))
    for (const link of before?.map.links ?? []) {
      const now = map.links.find(({ id }) => id === link.id)
      expect(ids.has(link.from) && ids.has(link.to)).toBe(true)
      expect(link).toMatchObject({ state: 'current', kind: now?.kind })
      expect(link.level ?? 0).toBeLessThanOrEqual(now?.level ?? 0)
      expect([link.agreement, link.levelBefore]).toEqual([undefined, undefined])
    }
    expect(before?.map.links.length).toBeGreaterThan(2)
  })

  test('Rouen: chantiers that know each other by name, partners met case by case', () => {
    const links = example('Rouen').snapshots[0]?.map.links ?? []
    expect(links.filter(({ level }) => level !== undefined).map(({ id, level }) => `${id} ${level}`)).toEqual([
      'chantier-batiment--chrs 2',
      'chantier-batiment--entreprises-du-batiment 2',
      'chantier-maraichage--chantier-batiment 1',
      'chrs--pension-de-famille 3',
      'departement--metropole 2',
      'emergence-s--chantier-batiment 1',
      'emergence-s--chantier-maraichage 1',
      'emergence-s--cpam 2',
      'mission-locale--entreprises-du-batiment 2',
    ])
  })
})

describe('what the round table says', () => {
  test.for([
    { name: 'Rouen', carriers: ['Emergence-s'] },
    { name: 'Nantes', carriers: ['ASBL'] },
    { name: 'Métropole lilloise', carriers: [] },
  ])('$name: the coordination is carried by $carriers', ({ name, carriers }) => {
    const { map } = example(name)
    const coordination = map.actors.filter((actor) => actor.type === 'territorial-coordination')
    expect(coordination.map((actor) => actor.name)).toEqual(['Coordination'])
    expect(map.actors.filter((actor) => actor.isCarrier).map((actor) => actor.name)).toEqual(carriers)
    const carrying = map.links.filter((link) => link.kind === 'carrying')
    expect(carrying.map((link) => nameOf(name, link.from))).toEqual(carriers)
    expect(carrying.map((link) => nameOf(name, link.to))).toEqual(carriers.map(() => 'Coordination'))
  })

  test('Rouen: from "case by case" to structured links with the CPAM, health actors and companies', () => {
    const structured = example('Rouen').map.links.filter((link) => link.levelBefore === 2 && link.level === 4)
    const partners = new Set(structured.map((link) => nameOf('Rouen', link.to)))
    expect(partners).toEqual(new Set(['CPAM', 'Centre de santé', 'CSAPA', 'Entreprises du bâtiment']))
  })

  test('Rouen: the chantiers knew each other by name only', () => {
    const { map } = example('Rouen')
    const chantiers = new Set<string>(map.actors.filter((actor) => actor.type === 'aci').map((actor) => actor.id))
    const among = map.links.filter((link) => chantiers.has(link.from) && chantiers.has(link.to))
    expect(among.map((link) => link.levelBefore)).toEqual([1, 1, 1])
  })

  test('Nantes: the métropole signed for two years with the carrier and with Convergence France', () => {
    const signed = example('Nantes').map.links.filter((link) => link.agreement?.kind === 'convention')
    expect(signed.map((link) => [nameOf('Nantes', link.from), nameOf('Nantes', link.to)])).toEqual([
      ['Nantes Métropole', 'ASBL'],
      ['Nantes Métropole', 'Convergence France'],
    ])
    for (const { agreement } of signed) expect(agreement?.purpose).toContain('deux ans')
  })

  test('Lille: each chantier hosts an officer, and housing joins by Premières Heures', () => {
    const { map } = example('Métropole lilloise')
    const typeOf = new Map<string, string>(map.actors.map((actor) => [actor.id, actor.type]))
    const hosting = map.links.filter((link) => link.kind === 'hosting')
    expect(hosting.map((link) => [typeOf.get(link.from), typeOf.get(link.to)])).toEqual(
      map.actors.filter((actor) => actor.type === 'aci').map(() => ['aci', 'partnership-officer']),
    )
    const joining = map.links.filter((link) => nameOf('Métropole lilloise', link.to) === 'Premières Heures')
    const housing = joining.filter((link) => sphereOf(typeOf.get(link.from) ?? '') === 'housing')
    expect(housing.map((link) => link.state)).toEqual(['planned', 'current', 'planned'])
  })
})

const HALF_HEIGHT = 26
/** A link is a quadratic curve whose control point lies at most this share of its length off the straight line. */
const BEND = 0.07

/** Characters of the second line of a card, where it is the wider one: the longest of the two languages. */
const LABEL_LENGTHS: Partial<Record<ActorType, number>> = {
  aci: 27,
  chrs: 28,
  chu: 27,
  siao: 31,
  'family-boarding-house': 21,
  cpam: 23,
  cmp: 26,
  csapa: 22,
  'local-mission': 23,
  metropolis: 27,
  department: 18,
  state: 33,
  'territorial-coordination': 25,
  'partnership-officer': 24,
  body: 25,
}

interface Card {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly halfWidth: number
}

function cardOf(actor: PlacedActor): Card {
  const labelLength = isActorType(actor.type) ? (LABEL_LENGTHS[actor.type] ?? 0) : 0
  const [x, y] = actor.position ?? [Number.NaN, Number.NaN]
  return { id: actor.id, x, y, halfWidth: (60 + Math.max(8.2 * actor.name.length, 6.5 * labelLength)) / 2 }
}

function gapX(a: Card, b: Card): number {
  return Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth
}

function gapY(a: Card, b: Card): number {
  return Math.abs(a.y - b.y) - 2 * HALF_HEIGHT
}

type Point = readonly [x: number, y: number]

function centre(actors: ReadonlyMap<string, PlacedActor>, id: string): Point {
  return actors.get(id)?.position ?? [Number.NaN, Number.NaN]
}

function curve([x1, y1]: Point, [x2, y2]: Point, bend: number): Point[] {
  const [cx, cy] = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend]
  return Array.from({ length: 101 }, (_, step) => {
    const t = step / 100
    const at = (a: number, c: number, b: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * c + t ** 2 * b
    return [at(x1, cx, x2), at(y1, cy, y2)] as const
  })
}

function isOn(card: Card, [x, y]: Point): boolean {
  return Math.abs(x - card.x) < card.halfWidth && Math.abs(y - card.y) < HALF_HEIGHT
}

function example(name: string): ExampleTerritory {
  const found = EXAMPLES.find((territory) => territory.name === name)
  if (!found) throw new Error(`no example ${name}`)
  return found
}

function nameOf(territory: string, id: string): string | undefined {
  return example(territory).map.actors.find((actor) => actor.id === id)?.name
}
