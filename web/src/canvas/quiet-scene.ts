import type { MapChanges, MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { quietLinks } from '../drawing/quiet-links'
import { type SelectionStore, sameIds } from '../map-session/selection'

type Selected = Pick<SelectionStore, 'read' | 'subscribe'>

/** Which links are drawn faded at this moment: the quiet ones, until one of their ends is looked at. */
export class QuietScene {
  readonly #view: MapView
  readonly #selection: Selected
  readonly #subscribers = new Subscribers()
  readonly #stops: readonly (() => void)[]
  #quiet: ReadonlySet<LinkId> = new Set()
  #faded: ReadonlySet<LinkId> = new Set()
  #hovered: ActorId | undefined
  #focused: ActorId | undefined

  constructor(view: MapView, selection: Selected) {
    this.#view = view
    this.#selection = selection
    this.#readMap()
    // Moves change nothing of it, and on a large map reading all of it takes a while.
    const readChanged = ({ actors, links }: MapChanges) => actors.size + links.size > 0 && this.#readMap()
    this.#stops = [view.onChanges(readChanged), selection.subscribe(() => this.#fade())]
  }

  /** Whether a link is faded unless somebody looks at it: for overviews, where nobody looks at one actor. */
  isQuiet = (id: LinkId): boolean => this.#quiet.has(id)

  isFaded(id: LinkId): boolean {
    return this.#faded.has(id)
  }

  /** When links are counted among the quiet ones, or no longer. */
  onQuietChange(listener: () => void): () => void {
    return this.#subscribers.add('quiet', listener)
  }

  /** When any link fades or comes back. */
  onAnyFadedChange(listener: () => void): () => void {
    return this.#subscribers.add('any', listener)
  }

  onFadedChange(id: LinkId, listener: () => void): () => void {
    return this.#subscribers.add(id, listener)
  }

  /** The actor under the pointer, or none. */
  hover(actor: ActorId | undefined): void {
    if (actor === this.#hovered) return
    this.#hovered = actor
    this.#fade()
  }

  /** The actor that has the focus, or none. */
  focus(actor: ActorId | undefined): void {
    if (actor === this.#focused) return
    this.#focused = actor
    this.#fade()
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#subscribers.clear()
  }

  #readMap(): void {
    const actors = this.#view.actorIds().flatMap((id) => this.#view.actor(id) ?? [])
    const links = this.#view.linkIds().flatMap((id) => this.#view.link(id) ?? [])
    const before = this.#quiet
    this.#quiet = quietLinks(actors, links)
    this.#fade()
    if (!sameIds(before, this.#quiet)) this.#subscribers.notify(['quiet'])
  }

  #fade(): void {
    const { actors, links } = this.#selection.read()
    const isLookedAt = (actor: ActorId) => actor === this.#hovered || actor === this.#focused || actors.has(actor)
    const faded = new Set<LinkId>()
    for (const id of this.#quiet) {
      const link = this.#view.link(id)
      if (link && !links.has(id) && !isLookedAt(link.from) && !isLookedAt(link.to)) faded.add(id)
    }
    const before = this.#faded
    this.#faded = faded
    const changed = [...before, ...faded].filter((id) => before.has(id) !== faded.has(id))
    if (changed.length > 0) this.#subscribers.notify([...changed, 'any'])
  }
}
