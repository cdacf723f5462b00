import type { Agreement } from '../../map/link'
import { buildExample, saying } from './build-example'

const amel = saying('Amel Belmihoub')
const aude = saying('Aude Defasy')

const unnamedChantier = 'Nom d’exemple : la table ronde parle des chantiers sans les nommer.'

const agreedAtOnce = amel(
  'C’est pourquoi la Métropole a d’emblée conventionné pour 2 ans avec les structures porteuses, et avec Convergence France comme acteur d’accompagnement à la mise en oeuvre.',
)
const longTerm = amel(
  'pour pouvoir s’adapter, un projet a besoin de s’inscrire dans le temps long, ce qui demande une capacité de financement',
)
const ledByTerritories = aude(
  'des comités partenariaux installés, progressivement pilotés par les territoires, qui permettent d’aboutir à un véritable projet de territoire',
)
const betweenChantiers = aude(
  'L’évaluation a en effet souligné le rôle levier de Convergence dans la consolidation de collectifs inter-chantiers au niveau des territoires',
)

const twoYears: Agreement = {
  kind: 'convention',
  funder: 'Nantes Métropole',
  purpose: 'Convention de deux ans, signée d’emblée. La table ronde n’en donne pas les dates.',
}

/** A metropolis that signed for two years, at once, with those who carry and those who support. */
export const NANTES_MAP = buildExample(
  {
    asbl: {
      name: 'ASBL',
      type: 'aci',
      at: [360, 352],
      isCarrier: true,
      themes: ['employment'],
      said: amel(
        'Ce que nous avons apprécié c’est que le projet nous soit amené par un acteur local [l’ASBL, chantier porteur de la coordination] avec une réelle volonté d’adaptation territoriale et de co-construction.',
      ),
    },
    'chantier-espaces-verts': {
      name: 'Chantier espaces verts',
      type: 'aci',
      at: [240, 472],
      themes: ['employment'],
      description: unnamedChantier,
    },
    'chantier-restauration': {
      name: 'Chantier restauration',
      type: 'aci',
      at: [528, 472],
      themes: ['employment', 'training'],
      description: unnamedChantier,
    },
    'nantes-metropole': {
      name: 'Nantes Métropole',
      type: 'metropolis',
      at: [264, 120],
      themes: ['employment'],
      said: amel(
        'Le projet a mis du temps a s’installer à Nantes, mais ce temps était nécessaire pour réellement penser l’ancrage du projet sur son territoire et les conditions de sa pérennisation.',
      ),
    },
    departement: { name: 'Département', type: 'department', at: [624, 88] },
    'convergence-france': {
      name: 'Convergence France',
      type: 'convergence-france',
      at: [656, 192],
      said: amel('avec Convergence France comme acteur d’accompagnement à la mise en oeuvre'),
    },
    coordination: { name: 'Coordination', type: 'territorial-coordination', at: [648, 288], said: longTerm },
    'comite-partenarial': {
      name: 'Comité partenarial',
      type: 'body',
      at: [928, 184],
      said: ledByTerritories,
    },
    'centre-de-sante': { name: 'Centre de santé', type: 'health-centre', at: [896, 392], themes: ['health'] },
    csapa: { name: 'CSAPA', type: 'csapa', at: [896, 496], themes: ['health', 'addictions'] },
    'entreprises-de-la-proprete': {
      name: 'Entreprises de la propreté',
      type: 'company',
      at: [688, 592],
      themes: ['employment'],
    },
    'mission-locale': {
      name: 'Mission locale',
      type: 'local-mission',
      at: [688, 696],
      themes: ['employment', 'training'],
    },
    chrs: { name: 'CHRS', type: 'chrs', at: [360, 576], themes: ['housing'] },
    'pension-de-famille': {
      name: 'Pension de famille',
      type: 'family-boarding-house',
      at: [360, 688],
      themes: ['housing'],
    },
  },
  [
    {
      from: 'asbl',
      to: 'coordination',
      kind: 'carrying',
      description: 'L’ASBL est le chantier porteur de la coordination.',
    },
    { from: 'nantes-metropole', to: 'asbl', level: 4, agreement: twoYears, said: agreedAtOnce },
    { from: 'nantes-metropole', to: 'convergence-france', level: 4, agreement: twoYears, said: agreedAtOnce },
    { from: 'nantes-metropole', to: 'coordination', kind: 'funding', said: longTerm },
    {
      from: 'convergence-france',
      to: 'coordination',
      kind: 'support',
      said: amel('avec Convergence France comme acteur d’accompagnement à la mise en oeuvre'),
    },
    { from: 'coordination', to: 'comite-partenarial', level: 5, said: ledByTerritories },
    { from: 'departement', to: 'comite-partenarial', kind: 'membership' },
    { from: 'asbl', to: 'chantier-espaces-verts', level: 4, said: betweenChantiers },
    { from: 'asbl', to: 'chantier-restauration', level: 4, said: betweenChantiers },
    { from: 'chantier-espaces-verts', to: 'chantier-restauration', level: 3, said: betweenChantiers },
    { from: 'coordination', to: 'centre-de-sante', level: 3, themes: ['health'] },
    { from: 'centre-de-sante', to: 'csapa', kind: 'referral', themes: ['health', 'addictions'] },
    { from: 'coordination', to: 'entreprises-de-la-proprete', level: 3, levelBefore: 2, themes: ['employment'] },
    {
      from: 'chantier-restauration',
      to: 'entreprises-de-la-proprete',
      level: 2,
      themes: ['employment', 'mobility'],
      agreement: { kind: 'oral', purpose: 'Exemple : des périodes d’immersion.' },
    },
    { from: 'mission-locale', to: 'entreprises-de-la-proprete', level: 2, themes: ['employment', 'training'] },
    { from: 'chantier-espaces-verts', to: 'chrs', level: 1, state: 'planned', themes: ['housing'] },
    { from: 'chrs', to: 'pension-de-famille', level: 4, levelBefore: 4, themes: ['housing'] },
  ],
)
