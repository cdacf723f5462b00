import { addView, moveViews, removeViews, updateView, type ViewPatch } from '@maillage/shared/document/views'
import type { ViewId } from '@maillage/shared/map/ids'
import type { View } from '@maillage/shared/map/view'
import { useMemo } from 'react'
import { say, sayProblem } from '../design/messages'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useAttempt } from '../map-session/use-attempt'
import { viewListOf } from '../map-session/use-views'
import { fieldsOfScreen } from './screen-view'
import { useShowView } from './use-show-view'
import { freeTitle, litWords } from './view-words'

/** Every change of views that a person can make. */
export interface ViewActs {
  /** Keeps what is on the screen; undefined where that could not be done. */
  keep(): ViewId | undefined
  /** What is on the screen takes the place of what the view showed. */
  update(view: View): void
  change(id: ViewId, patch: ViewPatch): boolean
  duplicate(view: View): void
  /** Puts views before another, or last. */
  move(ids: Iterable<ViewId>, before: ViewId | undefined): void
  /** One place up or down. */
  shift(view: View, by: -1 | 1): void
  remove(view: View): void
}

export function useViewActs(): ViewActs {
  const t = useTranslate()
  const session = useMapSession()
  const { lens, look } = useFinding()
  const filter = useMapFilterStore()
  const attempt = useAttempt()
  const show = useShowView()
  return useMemo(() => {
    const { edit, view: map } = session
    const list = viewListOf(session)
    const screen = () => {
      const seen = lens.read()
      // What shows all that is lit goes on doing so when more comes.
      const { fields, isTooMuch } = fieldsOfScreen(
        filter.read(),
        look.read(),
        seen?.seesAllLit() === false ? seen.seen() : undefined,
      )
      if (isTooMuch) sayProblem(t('view.tooMuch'))
      return fields
    }
    const wordSource = {
      t,
      words: map.ownWords(),
      nameOf: (id: Parameters<typeof map.actor>[0]) => map.actor(id)?.name,
    }
    const showAgain = (id: ViewId) => {
      const view = list.get(id)
      if (view) show(view, { isOnScreen: true })
    }
    const move: ViewActs['move'] = (ids, before) =>
      void attempt(() => edit.run((document, author) => moveViews(document, ids, before, author)))
    return {
      keep() {
        let id: ViewId | undefined
        const fields = screen()
        const counted = filter.read().counted?.text
        const proposed = counted || litWords(fields, wordSource)
        attempt(() => {
          const title = freeTitle(proposed, list.views())
          id = edit.run((document, author) => addView(document, { title, ...defined(fields) }, author))
        })
        if (id !== undefined) showAgain(id)
        return id
      },
      update({ id, title }) {
        if (!attempt(() => edit.run((document, author) => updateView(document, id, screen(), author)))) return
        showAgain(id)
        offerUndo(edit, { text: t('view.updated', { title }), label: t('removed.undo') })
      },
      change: (id, patch) =>
        attempt(() => edit.runTyping((document, author) => updateView(document, id, patch, author))),
      duplicate({ id, order: _order, createdAt, createdBy, updatedAt, updatedBy, ...fields }) {
        const title = freeTitle(t('view.copyTitle', { title: fields.title || t('view.untitled') }), list.views())
        attempt(() => edit.run((document, author) => addView(document, { ...fields, title }, author, id)))
      },
      move,
      shift({ id, title }, by) {
        const ids = list.views().map((view) => view.id)
        const to = ids.indexOf(id) + by
        if (to < 0 || to >= ids.length) return
        move([id], ids[by < 0 ? to : to + 1])
        say(t('view.moved', { title: title || t('view.untitled'), place: to + 1, count: ids.length }))
      },
      remove({ id, title }) {
        if (!attempt(() => edit.run((document, author) => removeViews(document, [id], author)))) return
        offerUndo(edit, { text: t('view.deleted', { title: title || t('view.untitled') }), label: t('removed.undo') })
      },
    }
  }, [attempt, filter, lens, look, session, show, t])
}

/** Without what is absent: a new view has nothing to take away. */
function defined<Fields extends object>(fields: Fields): { [K in keyof Fields]: Exclude<Fields[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
