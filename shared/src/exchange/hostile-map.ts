import { ActorId, LinkId, NoteId } from '../map/ids'
import type { PlacedActor, PlainMap } from '../map/plain-map'
import { EMPTY_MAP } from '../map/plain-map'

/** What somebody may write, or send from elsewhere, to break a file or whoever opens it. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</svg><script>alert(1)</script>',
  ']]> <!-- & -->',
  'Œuvre « été » à l’Île',
  '👩🏽‍⚕️ équipe mobile 🏠',
  'جمعية الأمل',
  '=HYPERLINK("http://x","y")',
  '+33 6 12 34 56 78',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  "=cmd|' /C calc'!A0",
  '00123',
  '_x0041_',
  'contrôle \u0000\u0008\u000B\u001F\uFFFE fin',
  'moitié \uD800 d’emoji',
  'deux\r\nlignes\ten colonne',
  ';"guillemets";',
  'x'.repeat(300),
]

/** A map whose every word is one of these, in a ring of links of which each second has a twin that goes the other way. */
export function hostileMap(): PlainMap {
  const actors = HOSTILE_TEXTS.map(
    (text, at): PlacedActor => ({
      id: ActorId.parse(`a${at}`),
      name: text,
      type: at % 3 === 0 ? text.slice(0, 60) : 'aci',
      themes: ['health', 'own-x'],
      tags: [text.slice(0, 60) || 'x'],
      isCarrier: at === 0,
      isFunder: at === 1,
      programmes: ['convergence'],
      notConcerned: [],
      since: '2022-09',
      until: at === 2 ? '2021' : '2024-02',
      siret: '00012345678901',
      commune: text,
      description: text,
      website: at % 2 === 0 ? 'javascript:alert(1)' : 'exemple.fr',
      quote: text,
      position: at === 3 ? [Number.NaN, Number.POSITIVE_INFINITY] : [at * 10, at * -5],
    }),
  )
  const links = actors.flatMap((actor, at): PlainMap['links'] => {
    const [from, to] = [actor.id, ActorId.parse(`a${(at + 1) % actors.length}`)]
    const words = { themes: ['health'], description: actor.name, quote: actor.name }
    const agreement = {
      kind: 'convention',
      start: '2024-01-15',
      end: '2025',
      amount: 1250.5,
      funder: actor.name,
    } as const
    return [
      { id: LinkId.parse(`l${at}`), from, to, kind: 'partnership', level: 4, state: 'current', agreement, ...words },
      { id: LinkId.parse(`m${at}`), from: to, to: from, kind: 'funding', level: 5, state: 'planned', ...words },
    ]
  })
  const lost = { ...(links[0] as (typeof links)[number]), id: LinkId.parse('lost'), to: ActorId.parse('gone') }
  return {
    ...EMPTY_MAP,
    actors,
    links: [...links, lost],
    themes: [{ code: 'own-x', label: '</td>&' }],
    notes: HOSTILE_TEXTS.map((text, at) => ({ id: NoteId.parse(`n${at}`), text, position: [at, at] })),
  }
}
