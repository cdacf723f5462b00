import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { THEME_CODES } from '@maillage/shared/territory/themes'
import { FileCheck, Flag, Goal, History } from 'lucide-react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { SphereGlyph } from '../design/sphere-glyph'
import { ThemeIcon } from '../design/theme-icon'
import type { SheetIcons } from './sheet'
import { type Markup, ownMarkup } from './svg-markup'

const OTHER_THEME = 'other'
let kept: SheetIcons | undefined

/** The icons of the interface as markup: what the screen draws is what the file holds. */
export function sheetIcons(): SheetIcons {
  kept ??= readIcons()
  return kept
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
  const [agreement, planned, past, flag] = [icon('agreement'), icon('planned'), icon('past'), icon('flag')]
  root.unmount()
  return { spheres, theme: (theme) => themes.get(theme) ?? other, agreement, planned, past, flag }
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
      <div data-icon="agreement">
        <FileCheck />
      </div>
      <div data-icon="planned">
        <Goal />
      </div>
      <div data-icon="past">
        <History />
      </div>
      <div data-icon="flag">
        <Flag />
      </div>
    </>
  )
}
