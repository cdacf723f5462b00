import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { say } from '../design/messages'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import type { MapEditor } from '../map-session/map-editor'
import type { SelectionStore } from '../map-session/selection'
import type { Canvas } from './canvas-context'
import { CHOOSE } from './tool'

export interface LinkActs {
  /** Links two actors, or shows the link that they have already and offers another. */
  link(from: ActorId, to: ActorId): void
  /** One click of the tool "Lien" on an actor: the first end, then the other. */
  pickForLink(actor: ActorId): void
}

interface Surroundings {
  readonly canvas: Canvas
  readonly edit: MapEditor
  readonly view: MapView
  readonly selection: SelectionStore
  readonly t: Translate
  attempt<T>(operation: () => T): T | undefined
}

export function openLinkActs({ canvas, edit, view, selection, t, attempt }: Surroundings): LinkActs {
  const nameOf = (id: ActorId) => shownName(t, view.actor(id))
  const show = (id: LinkId) => {
    selection.select({ links: new Set([id]) })
    canvas.focus.focus(id)
  }
  const addLink = (from: ActorId, to: ActorId) =>
    attempt(() => {
      const id = edit.addLink({ from, to, kind: 'partnership', level: 1 })
      canvas.said.set(t('canvas.linkAdded', { from: nameOf(from), to: nameOf(to) }))
      show(id)
    })
  const link = (from: ActorId, to: ActorId) => {
    const [known] = edit.linksBetween(from, to)
    if (!known) return void addLink(from, to)
    show(known)
    say(t('canvas.linkExists', { from: nameOf(from), to: nameOf(to) }), {
      label: t('panel.addAnotherLink'),
      run: () => addLink(from, to),
    })
  }
  return {
    link,
    pickForLink(actor) {
      const tool = canvas.tool.read()
      const from = tool.kind === 'link' ? tool.from : undefined
      if (!from) {
        canvas.tool.set({ kind: 'link', from: actor })
        canvas.said.set(t('canvas.linkFromChosen', { name: nameOf(actor) }))
      } else if (from !== actor) {
        canvas.tool.set(CHOOSE)
        link(from, actor)
      }
    },
  }
}
