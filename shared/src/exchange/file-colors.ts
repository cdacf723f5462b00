import type { Sphere } from '../map/sphere'

/** The light colours of the interface, for files that have no style sheet of it; a test of the interface holds the two together. */
export const SPHERE_COLORS: Readonly<Record<Sphere, string>> = {
  insertion: '#8a4b00',
  housing: '#17488a',
  health: '#cb1253',
  employment: '#227867',
  institutions: '#2f3842',
  coordination: '#7b3bb4',
}
export const LINK_COLOR = '#3a4550'
