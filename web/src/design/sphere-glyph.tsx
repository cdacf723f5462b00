import type { Sphere } from '@maillage/shared/map/sphere'
import { BedDouble, BriefcaseBusiness, HardHat, HeartPulse, Landmark, type LucideIcon, Waypoints } from 'lucide-react'
import type { LookColor } from '../drawing/card-look'
import { SPHERE_SHAPES } from '../drawing/shapes'

const ICONS: Readonly<Record<Sphere, LucideIcon>> = {
  insertion: HardHat,
  housing: BedDouble,
  health: HeartPulse,
  employment: BriefcaseBusiness,
  institutions: Landmark,
  coordination: Waypoints,
}

export interface SphereGlyphProps {
  readonly sphere: Sphere
  readonly size: number
  /** That of the sphere unless another field gives the colours. */
  readonly color?: LookColor | undefined
}

/** A sphere's shape with its icon; the word stands beside it, so it is hidden from screen readers. */
export function SphereGlyph({ sphere, size, color = sphere }: SphereGlyphProps) {
  const { path, icon } = SPHERE_SHAPES[sphere]
  const Icon = ICONS[sphere]
  return (
    <svg width={size} height={size} viewBox="-1.5 -1.5 35 35" aria-hidden="true" focusable="false">
      <path d={path} fill={`var(--${color})`} stroke={`var(--${color})`} strokeWidth="2.4" strokeLinejoin="round" />
      <Icon x={icon.x} y={icon.y} width={icon.size} height={icon.size} color="var(--on-sphere)" />
    </svg>
  )
}
