import type { PlainMap } from '@maillage/shared/map/plain-map'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { levelOf } from '../../drawing/link-look'
import { levelLabel, themeLabel, typeLabel } from '../../i18n/domain-labels'
import type { Translate } from '../../i18n/i18n'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { useMapReadingStore } from '../../map-session/map-reading-context'
import { useMapSession } from '../../map-session/map-session-context'
import { type ExportedTerritory, sheetWords } from '../drawing/sheet-words'
import { scopesOf } from '../export-scopes'
import styles from './printed.module.css'
import { usePrinting } from './use-printing'

export interface PrintedTableProps {
  readonly territory: ExportedTerritory
  readonly list: 'actors' | 'links'
}

/** The table on paper: all the rows that the filter leaves, where the screen only has those in view. */
export function PrintedTable({ territory, list }: PrintedTableProps) {
  const t = useTranslate()
  const locale = useLocale()
  const { plainMap } = useMapSession()
  const reading = useMapReadingStore()
  const [map, setMap] = useState<PlainMap>()
  usePrinting({
    onBegin() {
      const scope = scopesOf({ map: plainMap(), reading: reading.read(), isRestHidden: true }).at(-1)
      flushSync(() => setMap(scope?.map))
    },
    onEnd: () => setMap(undefined),
  })
  if (!map) return null
  const words = sheetWords(map, territory, { day: new Date() }, { t, locale })
  const { titles, rows } = list === 'actors' ? actorRows(map, t, locale) : linkRows(map, t)
  return createPortal(
    <div className={styles.table} data-printed="table" aria-hidden="true">
      <header>
        <p className={styles.title}>{words.title}</p>
        <p>
          {words.counts} · {words.date}
        </p>
      </header>
      <table>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, index) => (
                <td key={titles[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer>{[words.source, words.privacy].filter(Boolean).join(' ')}</footer>
    </div>,
    document.body,
  )
}

interface Rows {
  readonly titles: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

function actorRows(map: PlainMap, t: Translate, locale: string): Rows {
  const counts = new Map<string, number>()
  for (const { from, to } of map.links) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  const themes = (codes: readonly string[]) => codes.map((code) => themeLabel(t, code, map)).join(', ')
  return {
    titles: [
      t('table.name'),
      t('table.type'),
      t('ownWords.sphere'),
      t('table.commune'),
      t('table.themes'),
      t('export.links'),
    ],
    rows: map.actors
      .toSorted((a, b) => a.name.localeCompare(b.name, locale))
      .map((actor) => ({
        id: actor.id,
        cells: [
          actor.name || t('common.nameless'),
          typeLabel(t, actor.type, map),
          t(`sphere.${sphereOf(actor.type)}`),
          actor.commune ?? '',
          themes(actor.themes),
          String(counts.get(actor.id) ?? 0),
        ],
      })),
  }
}

function linkRows(map: PlainMap, t: Translate): Rows {
  const names = new Map<string, string>(map.actors.map(({ id, name }) => [id, name || t('common.nameless')]))
  return {
    titles: [
      t('table.from'),
      t('table.to'),
      t('table.kind'),
      t('table.levelTitle'),
      t('table.themes'),
      t('table.state'),
    ],
    rows: map.links.map((link) => {
      const level = levelOf(link)
      return {
        id: link.id,
        cells: [
          names.get(link.from) ?? '',
          names.get(link.to) ?? '',
          t(`linkKind.${link.kind}`),
          level === undefined ? '' : levelLabel(t, level),
          link.themes.map((code) => themeLabel(t, code, map)).join(', '),
          t(`linkState.${link.state}`),
        ],
      }
    }),
  }
}
