import type { ActorDraft } from '@maillage/shared/document/actors'
import type { Rows } from '@maillage/shared/document/add-rows'
import { type PastedEnd, type ReviewedLink, reviewLinks } from '@maillage/shared/exchange/link-review'
import { type PastedLink, type PastedLinkProblem, readPastedLinks } from '@maillage/shared/exchange/pasted-links'
import { foldName } from '@maillage/shared/map/fold-name'
import { LEVELS, LINK_KINDS } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { guessActorType } from '@maillage/shared/territory/guess-actor-type'
import { themesOffered } from '@maillage/shared/territory/themes'
import { levelLabel, themeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf, linksOf } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { useOwnWords } from '../map-session/use-own-words'
import type { Review, ReviewRow } from './review'

/** The actors that pasted links need and the map lacks, and the links themselves. */
export interface PastedRows {
  readonly actors: readonly ActorDraft[]
  readonly links: Rows['links']
}

/** Reads rows of links, finds their actors by name and compares them with the map; what is taken is handed to `add`. */
export function useLinkReview(add: (rows: PastedRows) => void): (text: string) => Review {
  const t = useTranslate()
  const { view } = useMapSession()
  const words = useOwnWords()
  return (text) => {
    const { links, problems, unread } = readPastedLinks(text, readingIn(t, words))
    const reviewed = reviewLinks(links, {
      actors: actorsOf(view),
      links: linksOf(view),
    })
    const rows = [...reviewed.map((each) => rowOf(t, words, each)), ...problems.map((problem) => lostRow(t, problem))]
    return {
      rows: rows.toSorted((a, b) => a.row - b.row),
      unread,
      add({ taken }) {
        const chosen = reviewed.filter(({ link }) => taken.has(link.row))
        const names = newNames(chosen)
        const order = [...names.keys()]
        const endOf = ({ id, name }: PastedEnd) => id ?? order.indexOf(foldName(name))
        const typeOf = (name: string) => guessActorType(name, undefined, words.types) ?? 'other-coordination'
        add({
          actors: [...names.values()].map((name) => ({ name, type: typeOf(name) })),
          links: chosen.map(({ from, to, link: { row: _row, ...link } }) => ({
            ...link,
            from: endOf(from),
            to: endOf(to),
          })),
        })
      },
    }
  }
}

/** The actors that the links need and the map lacks, each once, by their folded names. */
function newNames(links: readonly ReviewedLink[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of links.flatMap(({ from, to }) => [from, to])) {
    if (!id && !names.has(foldName(name))) names.set(foldName(name), name)
  }
  return names
}

/** Words are read as the interface writes them, or as codes. */
function readingIn(t: Translate, own: OwnWords) {
  const themes = themesOffered(own)
  const named = <Code extends string | number>(
    codes: readonly Code[],
    label: (code: Code) => string,
    words: string,
  ) => {
    const wanted = foldName(words)
    return codes.find((code) => wanted !== '' && [foldName(label(code)), foldName(String(code))].includes(wanted))
  }
  return {
    kindOf: (words: string) => named(LINK_KINDS, (kind) => t(`linkKind.${kind}`), words),
    themeOf: (words: string) => named(themes, (theme) => themeLabel(t, theme, own), words),
    levelOf: (words: string) => named(LEVELS, (level) => t(`level.${level}`), words),
  }
}

function rowOf(t: Translate, own: OwnWords, { link, from, to, verdict }: ReviewedLink): ReviewRow {
  const created = [from, to].filter(({ id }) => !id).map(({ name }) => name)
  return {
    row: link.row,
    title: t('paste.linkEnds', { from: link.from, to: link.to }),
    note: noteOf(t, own, link),
    verdict,
    why: verdict === 'check' ? t('paste.created', { count: created.length, names: created.join(', ') }) : undefined,
  }
}

function noteOf(t: Translate, own: OwnWords, { kind, level, themes }: PastedLink): string {
  const first = level ? levelLabel(t, level) : t(`linkKind.${kind}`)
  return [first, ...themes.map((theme) => themeLabel(t, theme, own))].join(' · ')
}

function lostRow(t: Translate, { row, code }: PastedLinkProblem): ReviewRow {
  return { row, title: t('paste.row', { row }), note: '', verdict: 'check', why: t(`paste.${code}`), isLost: true }
}
