import { type PasteDoubt, reviewPaste } from '@maillage/shared/exchange/paste-review'
import { type PastedActor, type PastedProblem, readPastedActors } from '@maillage/shared/exchange/pasted-actors'
import { foldName } from '@maillage/shared/map/fold-name'
import { ACTOR_TYPE_CODES } from '@maillage/shared/territory/actor-types'
import { typeLabel } from '../../i18n/domain-labels'
import type { Translate } from '../../i18n/i18n'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import type { Review, ReviewRow } from './review'
import { useAddRows } from './use-add-rows'

/** Where a row tells no type, somebody chooses it in the table. */
const OTHER = 'other-coordination'

/** Reads a list of actors and compares it with the map. */
export function useActorReview(): (text: string) => Review {
  const t = useTranslate()
  const { view } = useMapSession()
  const addRows = useAddRows()
  return (text) => {
    const pasted = readPastedActors(text, { typeOf: (words) => typeNamed(t, words) })
    const known = view.actorIds().flatMap((id) => view.actor(id) ?? [])
    const reviewed = reviewPaste(pasted, known)
    const readable = new Set(pasted.actors.map(({ row }) => row))
    const lost = pasted.problems.filter(({ row }) => !readable.has(row)).map((problem) => lostRow(t, problem))
    const rows = reviewed.map(({ actor, verdict }): ReviewRow => {
      const why = verdict.kind === 'check' ? doubtSentence(t, verdict.why) : undefined
      return { row: actor.row, title: actor.name, note: noteOf(t, actor), verdict: verdict.kind, why }
    })
    return {
      rows: [...rows, ...lost].toSorted((a, b) => a.row - b.row),
      unread: pasted.unread,
      add(taken) {
        const drafts = pasted.actors
          .filter(({ row }) => taken.has(row))
          .map(({ row: _row, type = OTHER, ...fields }) => ({ ...fields, type }))
        addRows(drafts, [])
      },
    }
  }
}

function typeNamed(t: Translate, words: string): string | undefined {
  const wanted = foldName(words)
  return ACTOR_TYPE_CODES.find((type) => foldName(typeLabel(t, type)) === wanted || foldName(type) === wanted)
}

function noteOf(t: Translate, { type = OTHER, commune }: PastedActor): string {
  return [typeLabel(t, type), commune].filter(Boolean).join(' · ')
}

function lostRow(t: Translate, problem: PastedProblem): ReviewRow {
  const title = t('paste.row', { row: problem.row })
  return { row: problem.row, title, note: '', verdict: 'check', why: problemSentence(t, problem), isLost: true }
}

function doubtSentence(t: Translate, doubt: PasteDoubt): string {
  switch (doubt.kind) {
    case 'twice':
      return t('paste.twice', { row: doubt.row })
    case 'elsewhere':
      return t('paste.elsewhere', { name: doubt.as.name, commune: doubt.as.commune ?? '' })
    case 'problem':
      return problemSentence(t, doubt.problem)
    default:
      return doubt satisfies never
  }
}

function problemSentence(t: Translate, { code, values }: PastedProblem): string {
  return t(`paste.${code}`, values)
}
