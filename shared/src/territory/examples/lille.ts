import { buildExample, saying } from './build-example'

const guillaume = saying('Guillaume Blanc')
const aude = saying('Aude Defasy')

const unnamedChantier = 'Nom d’exemple : la table ronde parle des chantiers sans les nommer.'
const unnamedHousing = 'Nom d’exemple : la table ronde parle des structures d’hébergement sans les nommer.'

const everyDay = guillaume(
  'les CP travaillent tous les jours dans les locaux des chantiers, de façon à mieux comprendre la dynamique collective de chaque chantier',
)
const sharedWill = guillaume(
  'L’équipe de coordination et des chargé·es de partenariats (CP) répondent à la volonté collective des chantiers d’insertion.',
)
const fairness = guillaume(
  'Le rôle même du coordinateur est d’accompagner la volonté et non de l’imposer, son objectif est aussi d’assurer une équité d’accompagnement et de traitement entre les structures.',
)
const fewProjects = guillaume('Jusqu’ici les structures AHI (hébergement) et IAE avaient peu de projets en commun.')
const twoWorlds = guillaume(
  'c’est justement les programmes Premières Heures et Convergence qui contribuent à rapprocher deux mondes et décloisonner l’accompagnement des personnes',
)
const gateways = aude(
  'les instances collectives évoquées et les CP créent des passerelles entre les dispositifs Logement d’Abord et Emploi d’Abord, comme ça peut déjà être observé à Lyon, Strasbourg, Lille…',
)

/** A coordination that no chantier carries, and two worlds that come closer: housing and insertion. */
export const LILLE_MAP = buildExample(
  {
    'chantier-textile': {
      name: 'Chantier textile',
      type: 'aci',
      at: [192, 280],
      themes: ['employment'],
      description: unnamedChantier,
    },
    'chantier-espaces-verts': {
      name: 'Chantier espaces verts',
      type: 'aci',
      at: [192, 176],
      themes: ['employment'],
      description: unnamedChantier,
    },
    'chantier-recyclerie': {
      name: 'Chantier recyclerie',
      type: 'aci',
      at: [192, 416],
      themes: ['employment', 'training'],
      description: unnamedChantier,
    },
    coordination: {
      name: 'Coordination',
      type: 'territorial-coordination',
      at: [520, 176],
      said: guillaume('nous avons la spécificité de ne pas être portés par un chantier d’insertion'),
    },
    'cp-emploi': {
      name: 'CP emploi',
      type: 'partnership-officer',
      at: [608, 352],
      themes: ['employment'],
      said: everyDay,
    },
    'cp-logement': {
      name: 'CP logement',
      type: 'partnership-officer',
      at: [904, 408],
      themes: ['housing'],
      said: everyDay,
    },
    'convergence-france': {
      name: 'Convergence France',
      type: 'convergence-france',
      at: [472, 80],
      said: aude('Cette force de plaidoyer est aussi décuplée par le collectif national.'),
    },
    'premieres-heures': { name: 'Premières Heures', type: 'programme', at: [408, 544], said: twoWorlds },
    'logement-d-abord': {
      name: 'Logement d’Abord',
      type: 'programme',
      at: [904, 296],
      themes: ['housing'],
      said: gateways,
    },
    'emploi-d-abord': {
      name: 'Emploi d’Abord',
      type: 'programme',
      at: [632, 536],
      themes: ['employment'],
      said: gateways,
    },
    departement: {
      name: 'Département',
      type: 'department',
      at: [200, 80],
      description: 'Exemple d’institution : la table ronde parle des échanges avec les institutions sans les nommer.',
    },
    'centre-de-sante': { name: 'Centre de santé', type: 'health-centre', at: [976, 168], themes: ['health'] },
    cmp: { name: 'CMP', type: 'cmp', at: [920, 72], themes: ['health'] },
    'entreprises-de-la-logistique': {
      name: 'Entreprises de la logistique',
      type: 'company',
      at: [904, 640],
      themes: ['employment'],
    },
    'mission-locale': {
      name: 'Mission locale',
      type: 'local-mission',
      at: [904, 752],
      themes: ['employment', 'training'],
    },
    chrs: { name: 'CHRS', type: 'chrs', at: [320, 744], themes: ['housing'], description: unnamedHousing },
    'accueil-de-jour': {
      name: 'Accueil de jour',
      type: 'day-centre',
      at: [152, 648],
      themes: ['housing', 'rights'],
      description: unnamedHousing,
    },
    'hebergement-d-urgence': {
      name: 'Hébergement d’urgence',
      type: 'chu',
      at: [512, 648],
      themes: ['housing'],
      description: unnamedHousing,
    },
    siao: { name: 'SIAO', type: 'siao', at: [600, 744], themes: ['housing'] },
  },
  [
    { from: 'chantier-textile', to: 'cp-emploi', kind: 'hosting', themes: ['employment'], said: everyDay },
    { from: 'chantier-espaces-verts', to: 'cp-emploi', kind: 'hosting', themes: ['employment'], said: everyDay },
    { from: 'chantier-recyclerie', to: 'cp-logement', kind: 'hosting', themes: ['housing'], said: everyDay },
    { from: 'cp-emploi', to: 'coordination', kind: 'membership', themes: ['employment'], said: sharedWill },
    { from: 'cp-logement', to: 'coordination', kind: 'membership', themes: ['housing'], said: sharedWill },
    { from: 'coordination', to: 'chantier-textile', kind: 'support', said: fairness },
    { from: 'coordination', to: 'chantier-espaces-verts', kind: 'support', said: fairness },
    { from: 'coordination', to: 'chantier-recyclerie', kind: 'support', said: fairness },
    {
      from: 'convergence-france',
      to: 'coordination',
      kind: 'support',
      said: aude(
        'le rôle d’orchestrateur et de gardien du temple joué par Convergence France, qui est aussi garant d’une dynamique nationale',
      ),
    },
    {
      from: 'coordination',
      to: 'premieres-heures',
      kind: 'membership',
      description:
        'Le coordinateur est celui de Convergence sur la métropole lilloise et de Premières Heures sur les Hauts-de-France.',
    },
    { from: 'chrs', to: 'premieres-heures', kind: 'membership', themes: ['employment'], said: twoWorlds },
    {
      from: 'accueil-de-jour',
      to: 'premieres-heures',
      kind: 'membership',
      state: 'planned',
      themes: ['employment'],
      said: twoWorlds,
    },
    {
      from: 'hebergement-d-urgence',
      to: 'premieres-heures',
      kind: 'membership',
      state: 'planned',
      themes: ['employment'],
      said: twoWorlds,
    },
    {
      from: 'chantier-recyclerie',
      to: 'chrs',
      level: 2,
      levelBefore: 1,
      themes: ['employment', 'housing'],
      said: fewProjects,
    },
    {
      from: 'chantier-recyclerie',
      to: 'accueil-de-jour',
      level: 1,
      state: 'planned',
      themes: ['employment', 'housing'],
      said: fewProjects,
    },
    { from: 'cp-logement', to: 'logement-d-abord', level: 3, themes: ['housing'], said: gateways },
    { from: 'cp-logement', to: 'emploi-d-abord', level: 2, themes: ['employment', 'housing'], said: gateways },
    { from: 'cp-emploi', to: 'emploi-d-abord', level: 3, themes: ['employment'], said: gateways },
    {
      from: 'coordination',
      to: 'departement',
      level: 3,
      said: aude('que ces enjeux soient portés par une voie unique dans les échanges avec les institutions'),
    },
    { from: 'coordination', to: 'centre-de-sante', level: 2, state: 'planned', themes: ['health'] },
    { from: 'centre-de-sante', to: 'cmp', level: 3, themes: ['health'] },
    {
      from: 'cp-emploi',
      to: 'entreprises-de-la-logistique',
      level: 3,
      levelBefore: 2,
      themes: ['employment'],
      agreement: { kind: 'charter', start: '2022', purpose: 'Exemple : des visites et des immersions.' },
    },
    { from: 'mission-locale', to: 'entreprises-de-la-logistique', kind: 'referral', themes: ['employment'] },
    { from: 'cp-logement', to: 'siao', level: 3, themes: ['housing'] },
    { from: 'siao', to: 'hebergement-d-urgence', kind: 'referral', themes: ['housing'] },
  ],
)
