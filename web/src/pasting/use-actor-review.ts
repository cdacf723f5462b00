import type { ActorDraft } from '@maillage/shared/document/actors'
import { type PasteDoubt, type ReviewedRow, reviewPaste } from '@maillage/shared/exchange/paste-review'
import { type PastedProblem, readPastedActors } from '@maillage/shared/exchange/pasted-actors'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { OPEN_TYPE, type Review, type ReviewRow } from './review'
import { useTypeNamed } from './use-type-named'

/** Reads a list of actors and compares it with the map; what is taken of it is handed to `add`. */
export function useActorReview(add: (drafts: readonly ActorDraft[]) => void): (text: string) => Review {
  const t = useTranslate()
  const { view } = useMapSession()
  const typeOf = useTypeNamed()
  return (text) => {
    const pasted = readPastedActors(text, { typeOf })
    const reviewed = reviewPaste(pasted, actorsOf(view))
    const readable = new Set(pasted.actors.map(({ row }) => row))
    const lost = pasted.problems.filter(({ row }) => !readable.has(row)).map((problem) => lostRow(t, problem))
    return {
      rows: [...reviewed.map((one) => rowOf(t, one)), ...lost].toSorted((a, b) => a.row - b.row),
      unread: pasted.unread,
      add({ taken, openType }) {
        const chosen = pasted.actors.filter(({ row }) => taken.has(row))
        add(chosen.map(({ row: _row, type = openType, ...fields }) => ({ ...fields, type })))
      },
    }
  }
}

function rowOf(t: Translate, { actor, verdict }: ReviewedRow): ReviewRow {
  const { row, name: title, commune: note = '', type = OPEN_TYPE } = actor
  const told = { row, title, note, type, verdict: verdict.kind }
  if (verdict.kind !== 'check') return told
  return { ...told, why: doubtSentence(t, verdict.why), isTwice: verdict.why.kind === 'twice' }
}

function lostRow(t: Translate, problem: PastedProblem): ReviewRow {
  const { row, values } = problem
  const note = values.start ? `${values.start}…` : ''
  return {
    row,
    title: t('paste.row', { row }),
    note,
    verdict: 'check',
    why: problemSentence(t, problem),
    isLost: true,
  }
}

/** Why somebody has to look at a row. */
function doubtSentence(t: Translate, doubt: PasteDoubt): string {
  switch (doubt.kind) {
    case 'twice':
      return t('paste.twice', { row: doubt.row })
    case 'elsewhere':
      return doubt.as.commune
        ? t('paste.elsewhereIn', { name: doubt.as.name, commune: doubt.as.commune })
        : t('paste.elsewhere', { name: doubt.as.name })
    case 'problem':
      return problemSentence(t, doubt.problem)
    default:
      return doubt satisfies never
  }
}

function problemSentence(t: Translate, { code, values }: PastedProblem): string {
  return t(`paste.${code}`, values)
}
