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

/** The monochrome badge of a theme; its word stands beside it or in the name of what carries it. */
export function ThemeIcon({ theme, size = 16 }: { readonly theme: string; readonly size?: number }) {
  const Icon = ICONS[theme] ?? Tag
  return <Icon size={size} aria-hidden="true" />
}
