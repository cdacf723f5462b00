import { isOwnTheme } from '@maillage/shared/map/own-words'
import {
  BriefcaseBusiness,
  Bus,
  GraduationCap,
  KeyRound,
  Laptop,
  type LucideIcon,
  Pill,
  Scale,
  ShieldCheck,
  Stethoscope,
  Tag,
  Users,
  Wallet,
} from 'lucide-react'
import { firstLetters } from '../drawing/first-letters'

const ICONS: Readonly<Record<string, LucideIcon>> = {
  health: Stethoscope,
  addictions: Pill,
  employment: BriefcaseBusiness,
  training: GraduationCap,
  housing: KeyRound,
  mobility: Bus,
  digital: Laptop,
  rights: Scale,
  justice: ShieldCheck,
  family: Users,
  budget: Wallet,
}

export interface ThemeIconProps {
  readonly theme: string
  /** Its word, of which a theme of the territory's own shows the first two letters. */
  readonly word?: string
  readonly size?: number
}

/** The monochrome badge of a theme; its word stands beside it or in the name of what carries it. */
export function ThemeIcon({ theme, word, size = 16 }: ThemeIconProps) {
  if (word !== undefined && isOwnTheme(theme)) return <Letters word={word} size={size} />
  const Icon = ICONS[theme] ?? Tag
  return <Icon size={size} aria-hidden="true" />
}

function Letters({ word, size }: { readonly word: string; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <text x={12} y={18} textAnchor="middle" fontSize={17} fontWeight={640} fill="currentColor">
        {firstLetters(word)}
      </text>
    </svg>
  )
}
