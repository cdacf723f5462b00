import type { OwnTheme } from '@maillage/shared/map/own-words'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { THEME_CODES } from '@maillage/shared/territory/themes'
import { CalendarClock, FileCheck, Flag, Goal, History, MessagesSquare } from 'lucide-react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { SphereGlyph } from '../design/sphere-glyph'
import { ThemeIcon } from '../design/theme-icon'
import { firstLetters } from '../drawing/first-letters'
import { PRINT_COLORS } from './print-colors'
import type { SheetIcons } from './sheet'
import { element, type Markup, ownMarkup, text } from './svg-markup'

const OTHER_THEME = 'other'
let kept: SheetIcons | undefined

/** The icons of the interface as markup: what the screen draws is what the file holds. */
export function sheetIcons(ownThemes: readonly OwnTheme[]): SheetIcons {
  kept ??= readIcons()
  const { theme } = kept
  const letters = new Map(ownThemes.map(({ code, label }) => [code, drawLetters(firstLetters(label))]))
  return { ...kept, theme: (code) => letters.get(code) ?? theme(code) }
}

/** As `ThemeIcon` draws a theme of the territory's own. */
function drawLetters(letters: string): Markup {
  const style = { 'font-size': 17, 'font-weight': 640, fill: PRINT_COLORS.ink, stroke: 'none' }
  return element('text', { x: 12, y: 18, 'text-anchor': 'middle', ...style }, text(letters))
}

function readIcons(): SheetIcons {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(<AllIcons />))
  const icon = (name: string): Markup => {
    const drawings = host.querySelectorAll(`[data-icon="${name}"] svg`)
    // The icon of a sphere lies inside the drawing of its shape.
    return ownMarkup([...drawings].at(-1)?.innerHTML ?? '')
  }
  const spheres = Object.fromEntries(SPHERES.map((sphere) => [sphere, icon(sphere)])) as Record<Sphere, Markup>
  const themes = new Map([...THEME_CODES, OTHER_THEME].map((theme) => [theme as string, icon(`theme-${theme}`)]))
  const other = themes.get(OTHER_THEME) ?? ownMarkup('')
  const [discuss, agreement] = [icon('discuss'), icon('agreement')]
  const [planned, past] = [icon('planned'), icon('past')]
  const [flag, ending] = [icon('flag'), icon('ending')]
  root.unmount()
  return { spheres, theme: (theme) => themes.get(theme) ?? other, discuss, agreement, planned, past, flag, ending }
}

function AllIcons() {
  return (
    <>
      {SPHERES.map((sphere) => (
        <div key={sphere} data-icon={sphere}>
          <SphereGlyph sphere={sphere} size={24} />
        </div>
      ))}
      {[...THEME_CODES, OTHER_THEME].map((theme) => (
        <div key={theme} data-icon={`theme-${theme}`}>
          <ThemeIcon theme={theme} />
        </div>
      ))}
      <div data-icon="discuss">
        <MessagesSquare />
      </div>
      <div data-icon="agreement">
        <FileCheck />
      </div>
      <div data-icon="planned">
        <Goal />
      </div>
      <div data-icon="past">
        <History />
      </div>
      <div data-icon="ending">
        <CalendarClock />
      </div>
      <div data-icon="flag">
        <Flag />
      </div>
    </>
  )
}
