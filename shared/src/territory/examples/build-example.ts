import { byId } from '../../map/by-id'
import type { Agreement, Level, LinkKind, Ratings } from '../../map/link'
import { PlainMap } from '../../map/plain-map'
import type { TimeState } from '../../map/time-state'
import type { ActorType } from '../actor-types'
import type { Theme } from '../themes'

/** The day of the round table from which the examples are drawn. */
const WRITTEN_AT = '2022-09-21T16:00:00.000Z'

/** An example shows a whole territory, but a real organisation is given only what the round table says. */
const ADDED_ACTOR = 'Acteur ajouté pour compléter l’exemple : la table ronde ne le cite pas.'
const ADDED_LINK = 'Lien ajouté pour compléter l’exemple : la table ronde n’en parle pas.'

export interface Saying {
  readonly quote: string
  readonly quoteSource: string
}

export interface ExampleActor {
  readonly name: string
  readonly type: ActorType
  /** Centre of the card, multiples of 8. */
  readonly at: readonly [x: number, y: number]
  readonly themes?: readonly Theme[]
  readonly isCarrier?: boolean
  readonly description?: string
  readonly said?: Saying
}

export interface ExampleLink<Id extends string> {
  readonly from: Id
  readonly to: Id
  /** A partnership unless it says otherwise. */
  readonly kind?: LinkKind
  readonly level?: Level
  readonly levelBefore?: Level
  readonly ratings?: Ratings
  readonly themes?: readonly Theme[]
  readonly state?: TimeState
  readonly agreement?: Agreement
  readonly description?: string
  readonly said?: Saying
}

/** What a speaker said at the round table, word for word. */
export function saying(speaker: string): (quote: string) => Saying {
  return (quote) => ({ quote, quoteSource: `${speaker}, table ronde de Lille, 21 sept. 2022` })
}

/** The plain map of an example, in the order in which a document gives it back: by id, themes by code. */
export function buildExample<Id extends string>(
  actors: Readonly<Record<Id, ExampleActor>>,
  links: readonly ExampleLink<Id>[],
): PlainMap {
  return PlainMap.parse({
    actors: Object.entries<ExampleActor>(actors)
      .map(([id, actor]) => plainActor(id, actor))
      .sort(byId),
    links: links.map(plainLink).sort(byId),
    zones: [],
    notes: [],
    views: [],
    comments: [],
  })
}

function plainActor(id: string, { at, themes = [], isCarrier = false, said, description, ...actor }: ExampleActor) {
  return {
    ...actor,
    id,
    tags: [],
    isCarrier,
    themes: themes.toSorted(),
    position: at,
    ...told(said, description ?? ADDED_ACTOR),
  }
}

function plainLink({ kind = 'partnership', state = 'current', ...link }: ExampleLink<string>) {
  const { themes = [], said, description, ...rest } = link
  return {
    ...rest,
    id: `${link.from}--${link.to}`,
    kind,
    state,
    themes: themes.toSorted(),
    ...told(said, description ?? ADDED_LINK),
  }
}

/** A quote speaks for itself; without one the description says where the item comes from. */
function told(said: Saying | undefined, description: string) {
  return { ...(said ?? { description }), updatedAt: WRITTEN_AT, updatedBy: 'Exemple' }
}
