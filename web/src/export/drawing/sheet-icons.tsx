import type { OwnTheme } from '@maillage/shared/map/own-words'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { THEME_CODES } from '@maillage/shared/territory/themes'
import { CalendarClock, FileCheck, Flag, Goal, History, MessagesSquare } from 'lucide-react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { SphereGlyph } from '../../design/sphere-glyph'
import { ThemeIcon } from '../../design/theme-icon'
import { firstLetters } from '../../drawing/first-letters'
import { pathOfElement } from './icon-path'
import type { Icon, IconStroke, SheetIcons } from './sheet'

const OTHER_THEME = 'other'
let kept: SheetIcons | undefined

/** The icons of the interface as data: what the screen draws is what the file holds. */
export function sheetIcons(ownThemes: readonly OwnTheme[]): SheetIcons {
  kept ??= readIcons()
  // As `ThemeIcon` draws a theme of the territory's own.
  const own = ownThemes.map(({ code, label }): [string, Icon] => [code, { strokes: [], letters: firstLetters(label) }])
  return { ...kept, themes: { ...kept.themes, ...Object.fromEntries(own) } }
}

function readIcons(): SheetIcons {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(<AllIcons />))
  const icon = (name: string): Icon => {
    // The icon of a sphere lies inside the drawing of its shape.
    const drawing = [...host.querySelectorAll(`[data-icon="${name}"] svg`)].at(-1)
    return { strokes: [...(drawing?.children ?? [])].flatMap((each) => strokeOf(each) ?? []) }
  }
  const spheres = Object.fromEntries(SPHERES.map((sphere) => [sphere, icon(sphere)])) as Record<Sphere, Icon>
  const themes = Object.fromEntries(THEME_CODES.map((theme) => [theme, icon(`theme-${theme}`)]))
  const otherTheme = icon(`theme-${OTHER_THEME}`)
  const [discuss, agreement] = [icon('discuss'), icon('agreement')]
  const [planned, past] = [icon('planned'), icon('past')]
  const [flag, ending] = [icon('flag'), icon('ending')]
  root.unmount()
  return { spheres, themes, otherTheme, discuss, agreement, planned, past, flag, ending }
}

function strokeOf(element: Element): IconStroke | undefined {
  const d = pathOfElement(element.tagName.toLowerCase(), (name) => element.getAttribute(name))
  if (d === undefined) return undefined
  const fill = element.getAttribute('fill') ?? 'none'
  return fill === 'none' ? { d } : { d, isFilled: true }
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
