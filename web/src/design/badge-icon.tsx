import { FileCheck, Goal, History, MessagesSquare } from 'lucide-react'
import { PILL } from '../drawing/badge-places'
import type { Badge } from '../drawing/link-look'
import { ThemeIcon } from './theme-icon'

export interface BadgeIconProps {
  readonly badge: Badge
  /** Of a theme; one of the territory's own shows its first two letters. */
  readonly word?: string | undefined
  /** Of the number of themes that are not shown. */
  readonly countClass: string | undefined
}

/** What stands in a slot of the pill of a link. */
export function BadgeIcon({ badge, word = '', countClass }: BadgeIconProps) {
  switch (badge.kind) {
    case 'discuss':
      return <MessagesSquare size={PILL.iconSize} />
    case 'agreement':
      return <FileCheck size={PILL.iconSize} />
    case 'state':
      return badge.state === 'planned' ? <Goal size={PILL.iconSize} /> : <History size={PILL.iconSize} />
    case 'theme':
      return <ThemeIcon theme={badge.theme} word={word} size={PILL.iconSize} />
    case 'more':
      return (
        <text className={countClass} x={PILL.iconSize / 2} y={11.5}>
          +{badge.count}
        </text>
      )
    default:
      return badge satisfies never
  }
}
