import { describe, expect, test } from 'vitest'
import { EMPTY_MAP } from '../map/plain-map'
import { VIEW_FIGURES } from '../map/view'
import { missingOf } from './common-core'
import type { Figures } from './figures'
import { figuresOf } from './figures'
import { ifStopped } from './fragility'
import { indicatorsOf, withoutScores } from './indicators'
import { EXAMPLE_MAPS, mapOf, TODAY } from './test-maps'

const of = (map: keyof typeof EXAMPLE_MAPS) => indicatorsOf(EXAMPLE_MAPS[map], { today: TODAY })

/** Counted by hand on the three examples, link by link. */
describe('on the examples', () => {
  test('Rouen: 24 links stand, 16 of them partnerships: 7 structured, 5 regular, 4 case by case', () => {
    const { counts, levels } = of('Rouen')
    expect(counts).toEqual({ actors: 19, links: 24, isolated: 0 })
    expect(levels.levels.map(({ links }) => links.length)).toEqual([0, 4, 5, 7, 0])
    expect(levels.levels[3]?.share).toEqual({ part: 7, of: 16, rate: 7 / 16 })
    expect(levels.unrated).toEqual([])
    expect(levels.mean).toBe((4 * 2 + 5 * 3 + 7 * 4) / 16)
  })

  test('Rouen: on health three links of level 4, and between chantiers two of 4 and one of 3', () => {
    const { byTheme, bySpheres } = of('Rouen').levels
    const counts = (found: (typeof byTheme)[number] | (typeof bySpheres)[number] | undefined) =>
      found?.levels.map(({ links }) => links.length)
    expect(counts(byTheme.find(({ theme }) => theme === 'health'))).toEqual([0, 0, 0, 3, 0])
    expect(counts(bySpheres.find(({ spheres }) => spheres.join() === 'insertion,insertion'))).toEqual([0, 0, 1, 2, 0])
    expect(byTheme.map(({ theme }) => theme)).toEqual([
      'health',
      'addictions',
      'employment',
      'housing',
      'mobility',
      'rights',
    ])
  })

  test('Rouen: 2 links of the shelters in 4 reach the chantiers or their coordination, 1 in 24 joins the two worlds', () => {
    const { headline, pair, bySphere } = of('Rouen').porosity
    expect(headline).toEqual({
      from: 'housing',
      to: 'insertion',
      reaching: { part: 2, of: 4, rate: 0.5 },
      links: ['chantier-batiment--chrs', 'chrs--cp-emploi'],
      others: ['chrs--pension-de-famille', 'siao--chrs'],
      between: { part: 1, of: 24, rate: 1 / 24 },
    })
    // Between chantiers 3 and shelters 2 inside, and one from one to the other.
    expect(pair.index).toBe((1 - 5) / 6)
    // Insertion: out to the coordination, the CPAM, the companies and the CHRS; 3 inside.
    expect(bySphere[0]).toMatchObject({ spheres: ['insertion'], index: 1 / 7 })
  })

  test('Nantes: one link of the shelters is too few to speak of a rate', () => {
    expect(of('Nantes').porosity.headline.reaching).toEqual({ part: 0, of: 1 })
    expect(figuresOf(of('Nantes'))).not.toHaveProperty('porosity')
  })

  test('Lille: 3 in 4, and who only has plans is isolated', () => {
    const { porosity, scores } = of('Lille')
    expect(porosity.headline.reaching).toEqual({ part: 3, of: 4, rate: 0.75 })
    expect(scores?.isolated).toEqual(['accueil-de-jour'])
  })

  test('Rouen: who and what holds the map together', () => {
    expect(of('Rouen').bridges.actors.toSorted()).toEqual([
      'chrs',
      'coordination',
      'cp-sante',
      'metropole',
      'mission-locale',
    ])
    expect(of('Rouen').bridges.links.toSorted()).toEqual([
      'chrs--pension-de-famille',
      'convergence-france--coordination',
      'cp-sante--centre-de-sante',
      'cp-sante--csapa',
      'metropole--ddets',
      'mission-locale--organisme-de-formation',
      'siao--chrs',
    ])
  })

  test('Rouen: 24 ties of 171, all three of the chantiers; Nantes is two groups', () => {
    const { map, chantiers, groups } = of('Rouen').density
    expect(map.ties).toEqual({ part: 24, of: 171, rate: 24 / 171 })
    expect(map.averageDegree).toBe(48 / 19)
    expect(chantiers).toMatchObject({ ties: { part: 3, of: 3, rate: 1 }, averageDegree: 2 })
    expect(groups.map((group) => group.length)).toEqual([19])
    expect(of('Nantes').density.groups.map((group) => group.length)).toEqual([12, 2])
  })

  test.for([
    // 4, 2 and 4 direct links: pairs differ by 2, 0 and 2, so 2 × 4 / (2 × 9 × 10 / 3).
    { map: 'Rouen', chantiers: 3, linked: 4, missing: 20, gap: 2, gini: 4 / 30 },
    // 4, 2 and 3.
    { map: 'Nantes', chantiers: 3, linked: 2, missing: 22, gap: 2, gini: 4 / 27 },
  ] as const)('$map: $linked cells have a link, $missing are missing, the gap is $gap', ({ map, ...spread }) => {
    const { spread: found } = of(map)
    const { chantiers, linked, missing, gap, gini } = spread
    expect(found).toMatchObject({ chantiers, cells: { linked, missing, 'not-concerned': 0 }, gap })
    expect(found.gini).toBeCloseTo(gini, 12)
  })

  test('Rouen: what each chantier has', () => {
    const { rows, themes } = of('Rouen').scores?.equity ?? { rows: [], themes: [] }
    expect(themes).toEqual([
      'health',
      'addictions',
      'employment',
      'training',
      'housing',
      'mobility',
      'digital',
      'rights',
    ])
    const told = rows.map(({ chantier, partners, formal, cells }) => [
      chantier,
      partners.length,
      formal,
      cells.flatMap((cell, at) => (cell.kind === 'linked' ? [`${themes[at]} ${cell.level}`] : [])),
    ])
    expect(told).toEqual([
      ['chantier-batiment', 4, ['chantier-batiment--chrs'], ['employment 2', 'housing 3']],
      ['chantier-maraichage', 2, [], []],
      ['emergence-s', 4, [], ['health 4', 'rights 4']],
    ])
  })

  test('Nantes: the métropole pays two agreements without an end or an amount', () => {
    expect(of('Nantes').agreements).toEqual({
      all: [
        { link: 'chantier-restauration--entreprises-de-la-proprete', ending: 'open' },
        { link: 'nantes-metropole--asbl', ending: 'open' },
        { link: 'nantes-metropole--convergence-france', ending: 'open' },
      ].map((one, at) => ({
        ...one,
        dependents: [['chantier-restauration', 'entreprises-de-la-proprete'], ['asbl'], ['convergence-france']][at],
      })),
      funders: [
        {
          funder: 'Nantes Métropole',
          actor: 'nantes-metropole',
          links: ['nantes-metropole--asbl', 'nantes-metropole--convergence-france'],
          amount: 0,
          withoutAmount: 2,
          dependents: ['asbl', 'convergence-france'],
        },
      ],
      amount: 0,
    })
  })

  test.for([
    { map: 'Rouen', carrying: 'present', parts: ['committee'], themes: ['digital'] },
    { map: 'Nantes', carrying: 'present', parts: ['officers', 'state'], themes: ['digital', 'rights'] },
    {
      map: 'Lille',
      carrying: 'adapted',
      parts: ['committee', 'lasting-homes', 'state'],
      themes: ['mobility', 'digital'],
    },
  ] as const)('$map: the coordination is $carrying, of the core $parts and $themes are missing', (row) => {
    const { core } = of(row.map)
    expect(core.carrying.state).toBe(row.carrying)
    expect(missingOf(core)).toEqual({ parts: row.parts, themes: row.themes })
  })

  test('Rouen: without the coordination the institutions are cut off, and Convergence France is alone', () => {
    expect(ifStopped(EXAMPLE_MAPS.Rouen, 'coordination' as never, { today: TODAY })).toMatchObject({
      isolated: ['convergence-france'],
      separated: [['ddets', 'departement', 'metropole']],
      lostThemes: [{ theme: 'rights', actors: ['departement'] }],
      endedThemes: [],
    })
  })

  test('Rouen: what would be without the CHRS', () => {
    expect(ifStopped(EXAMPLE_MAPS.Rouen, 'chrs' as never, { today: TODAY })).toMatchObject({
      isolated: ['pension-de-famille', 'siao'],
      separated: [],
      lostThemes: [{ theme: 'housing', actors: ['chantier-batiment', 'pension-de-famille', 'siao'] }],
      endedThemes: ['housing'],
    })
  })
})

describe('a map of little', () => {
  const numbersIn = (value: unknown): number[] =>
    typeof value === 'number'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(numbersIn)
        : []

  test.for([
    { what: 'nothing', map: EMPTY_MAP },
    { what: 'one actor', map: mapOf({ a: 'aci' }) },
    { what: 'two actors that do not know each other', map: mapOf({ a: 'aci', b: 'chrs' }) },
    { what: 'one link', map: mapOf({ a: 'aci', b: 'chrs' }, [['a', 'b', { level: 3 }]]) },
    {
      what: 'a link to nobody and one to oneself',
      map: mapOf({ a: 'aci' }, [
        ['a', 'x'],
        ['a', 'a'],
      ]),
    },
    {
      what: 'types and themes that nobody knows',
      map: mapOf({ a: 'bakery', b: { type: '', themes: ['x'] } }, [['a', 'b', { themes: ['y'] }]]),
    },
    {
      what: 'the past and plans alone',
      map: mapOf({ a: 'aci', b: 'chrs' }, [
        ['a', 'b', { state: 'past' }],
        ['a', 'b', { state: 'planned' }],
      ]),
    },
  ])('$what has numbers, and no rate', ({ map }) => {
    const indicators = indicatorsOf(map, { today: TODAY })
    expect(numbersIn(indicators).filter((number) => !Number.isFinite(number))).toEqual([])
    const { levels, porosity, density, centralisation } = indicators
    for (const rate of [
      levels.mean,
      porosity.headline.reaching.rate,
      porosity.allSpheres.index,
      density.map.ties.rate,
    ]) {
      expect(rate).toBeUndefined()
    }
    expect([centralisation.index, centralisation.throughTeam]).toEqual([undefined, undefined])
  })

  test('an empty map lacks the whole core and has nobody to name', () => {
    const { core, scores, spread, density } = indicatorsOf(EMPTY_MAP, { today: TODAY })
    expect(missingOf(core).parts).toHaveLength(core.parts.length)
    expect(core.carrying).toEqual({ state: 'missing', actors: [] })
    expect(scores).toMatchObject({ isolated: [], betweenSpheres: [], fragility: [] })
    expect(spread).toEqual({ chantiers: 0, cells: { linked: 0, missing: 0, 'not-concerned': 0 } })
    expect(density.groups).toEqual([])
  })

  test('links to nobody and to oneself are in no count', () => {
    expect(
      indicatorsOf(
        mapOf({ a: 'aci' }, [
          ['a', 'x'],
          ['a', 'a'],
        ]),
        { today: TODAY },
      ).counts,
    ).toEqual({ actors: 1, links: 0, isolated: 1 })
  })
})

describe('the matrix of chantiers and themes', () => {
  const map = mapOf(
    {
      z: { name: 'Zone verte', notConcerned: ['housing', 'health'] },
      e: { name: 'Équipe' },
      s: { name: 'CPAM', type: 'cpam' },
    },
    [
      ['z', 's', { themes: ['health'], level: 2 }],
      ['s', 'z', { themes: ['health'], level: 4, agreement: { kind: 'oral' } }],
      ['s', 'z', { themes: ['health'], kind: 'referral' }],
      ['e', 's', { themes: ['own-culture', 'x'], kind: 'referral' }],
    ],
  )
  const own = { ...map, themes: [{ code: 'own-sport', label: 'Sport' }] }
  const equity = indicatorsOf(own, { today: TODAY }).scores?.equity
  const cellsOf = (at: number) =>
    Object.fromEntries(equity?.rows[at]?.cells.map((cell, theme) => [equity.themes[theme], cell]) ?? [])

  test('has the themes of the core, of the territory and of its links, and rows by name', () => {
    expect(equity?.themes.slice(-3)).toEqual(['own-culture', 'own-sport', 'x'])
    expect(
      equity?.rows.map(({ chantier, links, partners, formal }) => [chantier, links.length, partners, formal]),
    ).toEqual([
      ['e', 1, ['s'], []],
      ['z', 3, ['s'], ['l2']],
    ])
  })

  test('says what is linked, missing, and of no concern; a link is there whatever was said', () => {
    expect(cellsOf(0)).toMatchObject({ 'own-culture': { kind: 'linked', links: ['l4'] }, health: { kind: 'missing' } })
    expect(cellsOf(1)).toMatchObject({
      health: { kind: 'linked', links: ['l1', 'l2', 'l3'], level: 4 },
      housing: { kind: 'not-concerned' },
      employment: { kind: 'missing' },
    })
    expect(equity?.spread).toMatchObject({
      chantiers: 2,
      cells: { linked: 3, 'not-concerned': 1, missing: 14 },
      gap: 2,
    })
  })

  test('is never wider than people can read', () => {
    const themes = Array.from({ length: 500 }, (_, at) => `x${at}`)
    const wide = indicatorsOf(mapOf({ a: { themes }, b: 'aci' }, [['a', 'b', { themes }]]), { today: TODAY })
    expect([wide.scores?.equity.themes.length, wide.levels.byTheme.length]).toEqual([40, 40])
  })
})

test('a part of the core is adapted by a type in its place, or by one of the territory that says what it is', () => {
  const map = {
    ...mapOf({
      mobile: 'own-health-mobile',
      team: 'own-health-team',
      group: 'collective',
      rights: { type: 'justice', themes: ['rights'] },
      carrier: { type: 'metropolis', isCarrier: true },
    }),
    types: [
      { code: 'own-health-mobile', label: 'Équipe mobile CSAPA' },
      { code: 'own-health-team', label: 'Équipe' },
    ],
  }
  const { parts, themes, carrying } = indicatorsOf(map, { today: TODAY }).core
  const adapted = parts.filter(({ state }) => state === 'adapted')
  expect(adapted.map(({ part, actors }) => [part, actors])).toEqual([
    ['coordination', ['group']],
    ['committee', ['group']],
    ['care', ['mobile']],
    ['state', ['rights']],
  ])
  expect(themes.filter(({ state }) => state !== 'missing')).toEqual([
    { theme: 'rights', state: 'adapted', links: [], actors: ['rights'] },
  ])
  expect(carrying).toEqual({ state: 'adapted', actors: ['carrier'] })
})

describe('a moment', () => {
  const at = (moment: 'before' | 'now' | 'aimed') =>
    figuresOf(indicatorsOf(EXAMPLE_MAPS.Rouen, { today: TODAY, moment }))

  test('Rouen before: without its coordination, 11 links, none structured', () => {
    expect(at('before')).toMatchObject({
      actors: 18,
      links: 11,
      levels: [4, 6, 1, 0, 0],
      structured: 0,
      agreements: 0,
      meanLevel: (4 + 12 + 3) / 11,
    })
  })

  test('Rouen as aimed at: the SIAO too is linked', () => {
    expect(at('now')).toMatchObject({ links: 24, porosity: 0.5 })
    expect(at('aimed')).toMatchObject({ links: 25, porosity: 3 / 5 })
  })
})

describe('what is for facilitators', () => {
  const map = mapOf({ alone: 'chrs', a: 'aci', b: 'aci', c: 'cpam', late: { informedOn: '2025' } }, [
    ['a', 'b'],
    ['b', 'c'],
    ['b', 'late'],
  ])

  test('is taken out as one, and no name of it stays', () => {
    const whole = indicatorsOf(map, { today: TODAY, lastCommittee: '2026-06' })
    expect(whole.scores).toMatchObject({
      isolated: ['alone'],
      information: { since: '2026-06', informed: [], outdated: ['late'], unknown: ['alone', 'a', 'b', 'c'] },
    })
    const open = withoutScores(whole)
    expect(open).not.toHaveProperty('scores')
    expect(open.density.groups).toEqual([['a', 'b', 'c', 'late']])
    expect(open.counts.isolated).toBe(1)
    expect(figuresOf(open)).toEqual(figuresOf(whole))
  })

  test('says nothing of information while no comité is known', () => {
    expect(indicatorsOf(map, { today: TODAY }).scores).not.toHaveProperty('information')
  })
})

test('what a view may show beside the map is a figure', () => {
  const figures: readonly (keyof Figures)[] = VIEW_FIGURES
  expect(figures).toContain('structured')
})
