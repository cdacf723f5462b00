import type { ActorId } from '@maillage/shared/map/ids'
import { AGREEMENT_KINDS, isDirected, LEVELS, LINK_KINDS, type LinkKind } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { printPartialDate, readPartialDate } from '@maillage/shared/map/partial-date-text'
import { TIME_STATES } from '@maillage/shared/map/time-state'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { MessagesSquare } from 'lucide-react'
import { useMemo } from 'react'
import { LevelDrawing } from '../design/level-drawing'
import { LinkDrawing } from '../design/link-drawing'
import { SphereGlyph } from '../design/sphere-glyph'
import { levelOf } from '../drawing/link-look'
import { levelLabel, themeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { MapEditor } from '../map-session/map-editor'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useAttempt } from '../map-session/use-attempt'
import { type FindActors, useFindActors } from '../map-session/use-find-actors'
import { useOwnWords } from '../map-session/use-own-words'
import { themeOptions } from '../own-words/theme-options'
import type { Column } from './column'
import styles from './data-grid.module.css'
import { foundOptions } from './found-options'
import type { LinkRow } from './row-source'
import { ThemeList } from './theme-list'
import { compareTexts, lastChangeText } from './words'

type LinkColumn = Column<LinkRow>

interface Tools {
  readonly t: Translate
  readonly words: OwnWords
  readonly edit: MapEditor
  attempt(change: () => void): boolean
  readonly findActors: FindActors
}

const NONE = 'none'

/** What the table of links shows of each, and how it is changed. */
export function useLinkColumns(): readonly LinkColumn[] {
  const t = useTranslate()
  const locale = useLocale()
  const { edit } = useMapSession()
  const words = useOwnWords()
  const attempt = useAttempt()
  const findActors = useFindActors()
  return useMemo(() => {
    const tools = { t, words, edit, attempt, findActors }
    return [
      endColumn(tools, 'from'),
      endColumn(tools, 'to'),
      levelColumn(tools),
      voicesColumn(tools),
      kindColumn(tools),
      themesColumn(tools),
      stateColumn(tools),
      agreementColumn(tools),
      agreementEndColumn(tools),
      {
        key: 'changed',
        title: t('table.lastChange'),
        render: ({ link }) => <span className={styles.muted}>{lastChangeText(t, locale, link)}</span>,
        text: ({ link }) => lastChangeText(t, locale, link),
        compare: (a, b) => compareTexts(a.link.updatedAt ?? '', b.link.updatedAt ?? ''),
      },
    ]
  }, [t, locale, words, edit, attempt, findActors])
}

function endColumn({ t, edit, attempt, findActors }: Tools, end: 'from' | 'to'): LinkColumn {
  const other = end === 'from' ? 'to' : 'from'
  return {
    key: end,
    title: t(`table.${end}`),
    render: (row) => (
      <>
        <SphereGlyph sphere={sphereOf(row[end].type)} size={22} />
        <span className={styles.text} title={shownName(t, row[end])}>
          {shownName(t, row[end])}
        </span>
      </>
    ),
    text: (row) => shownName(t, row[end]),
    compare: (a, b) => compareTexts(a[end].name, b[end].name) || compareTexts(a[other].name, b[other].name),
    editor: {
      kind: 'choice',
      value: (row) => row.link[end],
      options: (row, typed) => findActors(typed, row.link[other]),
      emptyText: t('panel.noActorFound'),
      // The list holds the ids of actors.
      commit: ({ link }, actor) => attempt(() => edit.relink(link.id, { [end]: actor as ActorId })),
    },
  }
}

function levelColumn({ t, edit, attempt }: Tools): LinkColumn {
  const options = LEVELS.map((level) => ({
    value: String(level),
    text: levelLabel(t, level),
    icon: <LevelDrawing level={level} width={56} />,
  }))
  const words = ({ link }: LinkRow) => options.find(({ value }) => value === String(levelOf(link)))?.text ?? ''
  return {
    key: 'level',
    title: t('table.levelTitle'),
    render: (row) => (
      <>
        <LinkDrawing link={row.link} isOutward width={56} />
        <span className={styles.text} title={words(row)}>
          {words(row)}
        </span>
      </>
    ),
    text: words,
    compare: (a, b) => (levelOf(a.link) ?? 0) - (levelOf(b.link) ?? 0) || compareTexts(a.from.name, b.from.name),
    editor: {
      kind: 'choice',
      value: ({ link }) => String(levelOf(link)),
      options: (_row, typed) => foundOptions(options, typed),
      emptyText: t('table.noChoiceFound'),
      commit: ({ link }, value) =>
        attempt(() => edit.updateLink(link.id, { level: LEVELS.find((level) => String(level) === value) })),
    },
    // Only a partnership has a level.
    canChange: ({ link }) => !isDirected(link.kind),
  }
}

/** How each end sees the level, in the order of the ends. It is said on the card. */
function voicesColumn({ t }: Tools): LinkColumn {
  const voices = ({ link: { kind, ratings } }: LinkRow) =>
    isDirected(kind) || !ratings ? '' : t('table.voicesOf', { from: ratings.from ?? '–', to: ratings.to ?? '–' })
  const words = (row: LinkRow) => {
    const gap = gapToDiscuss(row.link)
    return gap === undefined ? voices(row) : [voices(row), t('panel.toDiscuss', { gap })].join(' · ')
  }
  return {
    ...plainColumn('voices', t('table.voices'), words),
    render: (row) => (
      <>
        <span title={words(row)}>{voices(row)}</span>
        {gapToDiscuss(row.link) !== undefined && (
          <MessagesSquare size={16} role="img" aria-label={t('panel.discuss')} />
        )}
      </>
    ),
    compare: (a, b) => (gapToDiscuss(a.link) ?? 0) - (gapToDiscuss(b.link) ?? 0) || compareTexts(voices(a), voices(b)),
  }
}

function kindColumn({ t, edit, attempt }: Tools): LinkColumn {
  const options = LINK_KINDS.map((kind) => ({ value: kind, text: t(`linkKind.${kind}`) }))
  return {
    ...plainColumn('kind', t('table.kind'), ({ link }) => t(`linkKind.${link.kind}`)),
    editor: {
      kind: 'choice',
      value: ({ link }) => link.kind,
      options: (_row, typed) => foundOptions(options, typed),
      emptyText: t('table.noChoiceFound'),
      commit: ({ link }, value) => {
        const kind = value as LinkKind
        return kind === link.kind || attempt(() => edit.updateLink(link.id, { kind }))
      },
    },
  }
}

function themesColumn({ t, words, edit, attempt }: Tools): LinkColumn {
  const wordsOf = ({ link }: LinkRow) => link.themes.map((theme) => themeLabel(t, theme, words)).join(', ')
  return {
    ...plainColumn('themes', t('table.themes'), wordsOf),
    render: ({ link }) => <ThemeList themes={link.themes} />,
    editor: {
      kind: 'set',
      sections: [{ title: t('table.themes'), options: themeOptions(t, words) }],
      chosen: ({ link }) => link.themes,
      toggle: ({ link }, theme, isIn) => attempt(() => edit.setLinkTheme(link.id, theme, isIn)),
    },
  }
}

function stateColumn({ t, edit, attempt }: Tools): LinkColumn {
  const options = TIME_STATES.map((state) => ({ value: state as string, text: t(`linkState.${state}`) }))
  return {
    ...plainColumn('state', t('table.state'), ({ link }) => t(`linkState.${link.state}`)),
    editor: {
      kind: 'choice',
      value: ({ link }) => link.state,
      options: (_row, typed) => foundOptions(options, typed),
      emptyText: t('table.noChoiceFound'),
      commit: ({ link }, value) =>
        attempt(() => edit.updateLink(link.id, { state: TIME_STATES.find((state) => state === value) })),
    },
  }
}

function agreementColumn({ t, edit, attempt }: Tools): LinkColumn {
  const options = [
    { value: NONE, text: t('table.noAgreement') },
    ...AGREEMENT_KINDS.map((kind) => ({ value: kind as string, text: t(`agreementKind.${kind}`) })),
  ]
  const take = ({ link }: LinkRow) => {
    if (!link.agreement || !attempt(() => edit.setAgreement(link.id, undefined))) return
    // Its details went with it.
    offerUndo(edit, { text: t('panel.agreementRemoved'), label: t('removed.undo') })
  }
  return {
    ...plainColumn('agreement', t('table.agreement'), ({ link }) =>
      link.agreement ? t(`agreementKind.${link.agreement.kind}`) : '',
    ),
    editor: {
      kind: 'choice',
      value: ({ link }) => link.agreement?.kind ?? NONE,
      options: (_row, typed) => foundOptions(options, typed),
      emptyText: t('table.noChoiceFound'),
      commit: (row, value) => {
        const kind = AGREEMENT_KINDS.find((each) => each === value)
        if (kind) return attempt(() => edit.setAgreement(row.link.id, { ...row.link.agreement, kind }))
        take(row)
        return true
      },
    },
    clear: take,
  }
}

/** A date alone says that there is an agreement. */
function agreementEndColumn({ t, edit, attempt }: Tools): LinkColumn {
  const commit = ({ link }: LinkRow, end: string | undefined) => {
    const { end: _, ...agreement } = link.agreement ?? { kind: 'convention' as const }
    return attempt(() => edit.setAgreement(link.id, end ? { ...agreement, end } : agreement))
  }
  const words = ({ link }: LinkRow) => (link.agreement?.end ? printPartialDate(link.agreement.end) : '')
  return {
    ...plainColumn('agreementEnd', t('table.agreementEnd'), words),
    compare: (a, b) => compareTexts(a.link.agreement?.end ?? '', b.link.agreement?.end ?? ''),
    editor: {
      kind: 'text',
      maxLength: 20,
      value: words,
      check: (text) => (text.trim() && !readPartialDate(text) ? t('panel.dateWrong') : undefined),
      commit: (row, text) => (text.trim() || row.link.agreement ? commit(row, readPartialDate(text)) : true),
    },
    clear: (row) => {
      if (row.link.agreement) commit(row, undefined)
    },
  }
}

function plainColumn(key: string, title: string, words: (row: LinkRow) => string): LinkColumn {
  return {
    key,
    title,
    render: (row) => (
      <span className={styles.text} title={words(row)}>
        {words(row)}
      </span>
    ),
    text: words,
    compare: (a, b) => compareTexts(words(a), words(b)),
  }
}
