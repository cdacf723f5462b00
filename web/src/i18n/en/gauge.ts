import type { GaugeKey } from '../fr/gauge'

export const gauge: Record<GaugeKey, string> = {
  'indicators.linksOf': '{part, plural, =0 {no link} one {# link} other {# links}} of {of}',
  'indicators.chip': 'Porosity {rate} · {links}',
  'indicators.chipTooFew': 'Porosity: {links}',
  'indicators.chipLabel': 'Porosity between housing and work integration sites',
  'indicators.chipFold': 'Fold the porosity',
  'indicators.chipUnfold': 'Show the porosity',
}
