import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { SPHERES } from '@maillage/shared/map/sphere'
import { sphereOf, typesOffered } from '@maillage/shared/territory/actor-types'
import { Flag, HandCoins } from 'lucide-react'
import { useMemo } from 'react'
import { Chip } from '../design/chip'
import { SphereGlyph } from '../design/sphere-glyph'
import { themeLabel, typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { MapEditor } from '../map-session/map-editor'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useOwnWords } from '../map-session/use-own-words'
import { themeOptions } from '../own-words/theme-options'
import type { Column } from './column'
import styles from './data-grid.module.css'
import { foundOptions } from './found-options'
import type { ActorRow } from './row-source'
import { ThemeList } from './theme-list'
import { compareTexts, lastChangeText } from './words'

type ActorColumn = Column<ActorRow>
type Attempt = (change: () => void) => boolean

interface Tools {
  readonly t: Translate
  readonly words: OwnWords
  readonly edit: MapEditor
  readonly attempt: Attempt
}

/** What the table of actors shows of each, and how it is changed. */
export function useActorColumns(): readonly ActorColumn[] {
  const t = useTranslate()
  const locale = useLocale()
  const { edit } = useMapSession()
  const words = useOwnWords()
  const attempt = useAttempt()
  return useMemo(() => {
    const tools = { t, words, edit, attempt }
    return [
      nameColumn(tools),
      typeColumn(tools),
      communeColumn(tools),
      themesColumn(tools),
      rolesColumn(tools),
      {
        key: 'links',
        title: t('table.linkCount'),
        isNumber: true,
        render: ({ linkCount }) => linkCount,
        text: ({ linkCount }) => String(linkCount),
        compare: (a, b) => a.linkCount - b.linkCount,
      },
      {
        key: 'changed',
        title: t('table.lastChange'),
        render: ({ actor }) => <span className={styles.muted}>{lastChangeText(t, locale, actor)}</span>,
        text: ({ actor }) => lastChangeText(t, locale, actor),
        compare: (a, b) => compareTexts(a.actor.updatedAt ?? '', b.actor.updatedAt ?? ''),
      },
    ]
  }, [t, locale, words, edit, attempt])
}

function nameColumn({ t, edit, attempt }: Tools): ActorColumn {
  return {
    key: 'name',
    title: t('table.name'),
    render: ({ actor }) => (
      <>
        <SphereGlyph sphere={sphereOf(actor.type)} size={22} />
        <span className={styles.text} title={shownName(t, actor)}>
          {shownName(t, actor)}
        </span>
      </>
    ),
    text: ({ actor }) => shownName(t, actor),
    compare: (a, b) => compareTexts(a.actor.name, b.actor.name),
    editor: {
      kind: 'text',
      maxLength: LABEL_LENGTH,
      value: ({ actor }) => actor.name,
      check: (text) => (text.trim() ? undefined : t('problem.name-missing')),
      commit: ({ actor }, name) => attempt(() => edit.updateActor(actor.id, { name })),
    },
  }
}

/** Sorted by sphere first, in the order of the map's legend. */
function typeColumn({ t, words, edit, attempt }: Tools): ActorColumn {
  const wordOf = ({ actor }: ActorRow) => typeLabel(t, actor.type, words)
  const options = typesOffered(words).map((code) => ({
    value: code,
    text: typeLabel(t, code, words),
    note: t(`sphere.${sphereOf(code)}`),
    icon: <SphereGlyph sphere={sphereOf(code)} size={22} />,
  }))
  const rank = ({ actor }: ActorRow) => SPHERES.indexOf(sphereOf(actor.type))
  return {
    key: 'type',
    title: t('table.type'),
    render: (row) => (
      <span className={styles.text} title={`${wordOf(row)} · ${t(`sphere.${sphereOf(row.actor.type)}`)}`}>
        {wordOf(row)}
        <span className={styles.aside}>{t(`sphere.${sphereOf(row.actor.type)}`)}</span>
      </span>
    ),
    text: wordOf,
    compare: (a, b) =>
      rank(a) - rank(b) || compareTexts(wordOf(a), wordOf(b)) || compareTexts(a.actor.name, b.actor.name),
    editor: {
      kind: 'choice',
      value: ({ actor }) => actor.type,
      options: (_row, typed) => foundOptions(options, typed),
      emptyText: t('table.noTypeFound'),
      commit: ({ actor }, type) => attempt(() => edit.updateActor(actor.id, { type })),
    },
  }
}

function communeColumn({ t, edit, attempt }: Tools): ActorColumn {
  return {
    key: 'commune',
    title: t('table.commune'),
    render: ({ actor: { commune } }) => (
      <span className={styles.text} title={commune}>
        {commune}
      </span>
    ),
    text: ({ actor }) => actor.commune ?? '',
    compare: (a, b) => compareTexts(a.actor.commune ?? '', b.actor.commune ?? ''),
    editor: {
      kind: 'text',
      maxLength: LABEL_LENGTH,
      value: ({ actor }) => actor.commune ?? '',
      commit: ({ actor }, text) => attempt(() => edit.updateActor(actor.id, { commune: text.trim() || undefined })),
    },
    clear: ({ actor }) => attempt(() => edit.updateActor(actor.id, { commune: undefined })),
  }
}

function themesColumn({ t, words, edit, attempt }: Tools): ActorColumn {
  const wordsOf = ({ actor }: ActorRow) => actor.themes.map((theme) => themeLabel(t, theme, words)).join(', ')
  return {
    key: 'themes',
    title: t('table.themes'),
    render: ({ actor }) => <ThemeList themes={actor.themes} />,
    text: wordsOf,
    compare: (a, b) => compareTexts(wordsOf(a), wordsOf(b)),
    editor: {
      kind: 'set',
      sections: [{ title: t('table.themes'), options: themeOptions(t, words) }],
      chosen: ({ actor }) => actor.themes,
      toggle: ({ actor }, theme, isIn) => attempt(() => edit.setActorTheme(actor.id, theme, isIn)),
    },
  }
}

const ROLES = ['carrier', 'funder'] as const
const ROLE_ICONS = { carrier: Flag, funder: HandCoins }
const ROLE_FIELDS = { carrier: 'isCarrier', funder: 'isFunder' } as const

/** What an actor is for the territory, apart from its type. */
function rolesColumn({ t, edit, attempt }: Tools): ActorColumn {
  const rolesOf = ({ actor }: ActorRow) => ROLES.filter((role) => actor[ROLE_FIELDS[role]])
  const words = (row: ActorRow) =>
    rolesOf(row)
      .map((role) => t(`table.${role}`))
      .join(', ')
  const options = ROLES.map((role) => {
    const Icon = ROLE_ICONS[role]
    return { value: role, text: t(`table.${role}Full`), icon: <Icon size={16} /> }
  })
  return {
    key: 'roles',
    title: t('table.roles'),
    render: (row) => (
      <span className={styles.chips} title={words(row)}>
        {rolesOf(row).map((role) => (
          <RoleChip key={role} role={role} text={t(`table.${role}`)} />
        ))}
      </span>
    ),
    text: words,
    compare: (a, b) => compareTexts(words(a), words(b)),
    editor: {
      kind: 'set',
      sections: [{ title: t('table.roles'), options }],
      chosen: rolesOf,
      toggle: ({ actor }, role, isIn) => {
        const field = ROLES.find((each) => each === role)
        if (field) attempt(() => edit.updateActor(actor.id, { [ROLE_FIELDS[field]]: isIn }))
      },
    },
    clear: ({ actor }) => attempt(() => edit.updateActor(actor.id, { isCarrier: false, isFunder: false })),
  }
}

function RoleChip({ role, text }: { readonly role: (typeof ROLES)[number]; readonly text: string }) {
  const Icon = ROLE_ICONS[role]
  return (
    <Chip look={role === 'carrier' ? 'ink' : 'outline'} icon={<Icon size={14} aria-hidden="true" />}>
      {text}
    </Chip>
  )
}
