import type { Cell, Equity } from '@maillage/shared/network/equity'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../design/button'
import listStyles from '../design/option-list.module.css'
import { PopoverBubble } from '../design/popover-bubble'
import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import { CellBubble } from './cell-bubble'
import styles from './equity-grid.module.css'
import { type GridPlace, gridStep } from './grid-step'
import { LevelBars } from './level-bars'
import { useMapNames } from './names'
import { useWords } from './use-words'

/** Under so much room in pixels, the matrix scrolls. */
const NAME_PX = 110
const THEME_PX = 66

/** More chantiers than a territory has; a national map unfolds. */
const MOST_ROWS = 40

/** Chantiers by theme: a table in which arrows lead from cell to cell and each cell opens. */
export function EquityGrid({ equity: { themes, rows: all } }: { readonly equity: Equity }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const { actor } = useMapNames()
  const grid = useRef<HTMLTableElement>(null)
  const opener = useRef<HTMLButtonElement | null>(null)
  const [known, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const [open, setOpen] = useState<GridPlace>()
  const [isUnfolded, unfold] = useState(false)
  const rows = isUnfolded ? all : all.slice(0, MOST_ROWS)
  // Rows and themes come and go with the map.
  const place = { row: Math.min(known.row, rows.length - 1), column: Math.min(known.column, themes.length - 1) }
  const label = (theme: string) => themeLabel(t, theme, view.ownWords())
  const move = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: themes.length }
    const next = gridStep(place, size, { key: event.key, isFar: event.ctrlKey || event.metaKey })
    if (!next) return
    event.preventDefault()
    setPlace(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  const opened = open && rows[open.row]
  const theme = open && themes[open.column]
  const cell = open && opened?.cells[open.column]
  return (
    <div className={styles.frame}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through with the arrows is a grid.
        role="grid"
        className={styles.grid}
        aria-label={t('indicators.equity')}
        style={{ minInlineSize: `${NAME_PX + themes.length * THEME_PX}px` }}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className="visually-hidden">{t('indicators.chantier')}</span>
            </th>
            {themes.map((code) => (
              <th key={code} scope="col">
                <ThemeIcon theme={code} word={label(code)} size={18} />
                {label(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ chantier, cells }, row) => (
            <tr key={chantier}>
              <th scope="row">{actor(chantier)}</th>
              {cells.map((each, column) => (
                <td key={themes[column]}>
                  <GridCell
                    cell={each}
                    place={{ row, column }}
                    isStop={row === place.row && column === place.column}
                    isOpen={open?.row === row && open.column === column}
                    label={cellLabel(each, actor(chantier), label(themes[column] ?? ''))}
                    onFocus={() => setPlace({ row, column })}
                    onOpen={(button) => {
                      opener.current = button
                      setOpen({ row, column })
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < all.length && (
        <Button look="ghost" onPress={() => unfold(true)}>
          {t('indicators.more', { count: all.length - rows.length })}
        </Button>
      )}
      {opened && theme && cell && (
        <PopoverBubble
          id="equity-cell"
          button={opener}
          label={cellLabel(cell, actor(opened.chantier), label(theme))}
          placement="bottom"
          className={`${listStyles.popover} ${styles.bubble}`}
          contentClassName={styles.content ?? ''}
          onClose={() => setOpen(undefined)}
        >
          <CellBubble chantier={opened.chantier} theme={theme} cell={cell} onClose={() => setOpen(undefined)} />
        </PopoverBubble>
      )}
    </div>
  )

  function cellLabel(each: Cell, chantier: string, word: string): string {
    if (each.kind !== 'linked') return t(`indicators.cell.${each.kind}`, { chantier, theme: word })
    const links = t('indicators.linkCount', { count: each.links.length })
    return t('indicators.cell.linked', { chantier, theme: word, links, level: each.level ?? 0 })
  }
}

interface GridCellProps {
  readonly cell: Cell
  readonly place: GridPlace
  /** Whether Tab stops at it. */
  readonly isStop: boolean
  readonly isOpen: boolean
  readonly label: string
  onFocus(): void
  onOpen(button: HTMLButtonElement): void
}

function GridCell({ cell, place, isStop, isOpen, label, onFocus, onOpen }: GridCellProps) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={styles.cell}
      data-kind={cell.kind}
      data-cell={`${place.row}-${place.column}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onFocus={onFocus}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {cell.kind === 'linked' && <LevelBars level={cell.level} />}
      {cell.kind === 'missing' && <Plus size={16} aria-hidden="true" />}
      {cell.kind === 'not-concerned' && <span className={styles.spared}>{t('indicators.notConcernedShort')}</span>}
    </button>
  )
}
