/** Of the porosity on the map, fetched with it. */
export const gauge = {
  'indicators.linksOf': '{part, plural, =0 {aucun lien} one {# lien} other {# liens}} sur {of}',
  'indicators.chip': 'Porosité {rate} · {links}',
  'indicators.chipTooFew': 'Porosité : {links}',
  'indicators.chipLabel': 'Porosité entre hébergement et chantiers',
  'indicators.chipFold': 'Replier la porosité',
  'indicators.chipUnfold': 'Afficher la porosité',
} as const
export type GaugeKey = keyof typeof gauge
