import { buildExample, saying } from './build-example'

const cathy = saying('Cathy Thillard')
const aude = saying('Aude Defasy')

const unnamedChantier = 'Nom d’exemple : la table ronde parle des chantiers sans les nommer.'
const healthPartner = 'Nom d’exemple : la table ronde parle des « acteurs de la santé » sans les nommer.'

const knownByName = cathy(
  'Avant de se lancer collectivement dans les programmes, les chantiers ne se connaissent que de nom.',
)
const caseByCase = cathy(
  'on travaillait déjà au cas par cas avec différents partenaires (CPAM, acteurs de la santé, entreprises…)',
)
const anotherScale = cathy(
  'grâce aux ressources dédiées [santé et emploi à Rouen], le projet a permis de passer à une autre échelle et de créer des liens plus structurés',
)
const secondStep = cathy(
  'Dans un deuxième temps le recrutement de l’équipe [coordinateur·rice et chargé·es de partenariats] va aussi lancer une dynamique collective',
)

/** From "knowing each other by name" and "case by case" to structured links. */
export const ROUEN_MAP = buildExample(
  {
    'emergence-s': {
      name: 'Emergence-s',
      type: 'aci',
      at: [448, 408],
      isCarrier: true,
      themes: ['employment'],
      said: cathy(
        'L’objectif du collectif est de maintenir une cohérence dans le projet, en communicant au maximum entre les directions et en maintenant un même niveau d’information : en tant que chantier porteur de la coordination, c’est un enjeu majeur selon moi.',
      ),
    },
    'chantier-maraichage': {
      name: 'Chantier maraîchage',
      type: 'aci',
      at: [184, 304],
      themes: ['employment'],
      description: unnamedChantier,
    },
    'chantier-batiment': {
      name: 'Chantier bâtiment',
      type: 'aci',
      at: [184, 408],
      themes: ['employment', 'training'],
      description: unnamedChantier,
    },
    chrs: { name: 'CHRS', type: 'chrs', at: [192, 576], themes: ['housing'] },
    siao: { name: 'SIAO', type: 'siao', at: [352, 680], themes: ['housing'] },
    'pension-de-famille': {
      name: 'Pension de famille',
      type: 'family-boarding-house',
      at: [192, 776],
      themes: ['housing'],
    },
    cpam: {
      name: 'CPAM',
      type: 'cpam',
      at: [688, 192],
      themes: ['health', 'rights'],
      said: caseByCase,
    },
    'centre-de-sante': {
      name: 'Centre de santé',
      type: 'health-centre',
      at: [976, 192],
      themes: ['health'],
      description: healthPartner,
    },
    csapa: {
      name: 'CSAPA',
      type: 'csapa',
      at: [840, 96],
      themes: ['health', 'addictions'],
      description: healthPartner,
    },
    'entreprises-du-batiment': {
      name: 'Entreprises du bâtiment',
      type: 'company',
      at: [680, 688],
      themes: ['employment'],
      description: 'Nom d’exemple : la table ronde parle des entreprises sans les nommer.',
    },
    'mission-locale': {
      name: 'Mission locale',
      type: 'local-mission',
      at: [944, 688],
      themes: ['employment', 'training'],
    },
    'organisme-de-formation': {
      name: 'Organisme de formation',
      type: 'training-body',
      at: [856, 792],
      themes: ['training'],
    },
    departement: { name: 'Département', type: 'department', at: [448, 168] },
    metropole: { name: 'Métropole', type: 'metropolis', at: [216, 168] },
    ddets: { name: 'DDETS', type: 'state', at: [360, 72] },
    'convergence-france': {
      name: 'Convergence France',
      type: 'convergence-france',
      at: [920, 552],
      said: aude(
        'Convergence a tout de suite porté le principe d’une adaptation des contours du programme, aux environnements dans lequel il s’installe.',
      ),
    },
    coordination: {
      name: 'Coordination',
      type: 'territorial-coordination',
      at: [768, 440],
      said: secondStep,
    },
    'cp-sante': {
      name: 'CP santé',
      type: 'partnership-officer',
      at: [832, 328],
      themes: ['health'],
      said: anotherScale,
    },
    'cp-emploi': {
      name: 'CP emploi',
      type: 'partnership-officer',
      at: [680, 552],
      themes: ['employment'],
      said: anotherScale,
    },
  },
  [
    {
      from: 'emergence-s',
      to: 'coordination',
      kind: 'carrying',
      description: 'Emergence-s est le chantier porteur de la coordination.',
    },
    { from: 'emergence-s', to: 'chantier-maraichage', level: 4, levelBefore: 1, said: knownByName },
    {
      from: 'emergence-s',
      to: 'chantier-batiment',
      level: 4,
      levelBefore: 1,
      said: cathy(
        'Ce sont eux [les chantiers d’insertion] qui portent le collectif ensemble au départ à travers une volonté d’engagement commun.',
      ),
    },
    { from: 'chantier-maraichage', to: 'chantier-batiment', level: 3, levelBefore: 1, said: knownByName },
    {
      from: 'convergence-france',
      to: 'coordination',
      kind: 'support',
      said: aude(
        'le rôle d’orchestrateur et de gardien du temple joué par Convergence France, qui est aussi garant d’une dynamique nationale',
      ),
    },
    { from: 'cp-sante', to: 'coordination', kind: 'membership', themes: ['health'], said: secondStep },
    { from: 'cp-emploi', to: 'coordination', kind: 'membership', themes: ['employment'], said: secondStep },
    {
      from: 'emergence-s',
      to: 'cpam',
      level: 4,
      levelBefore: 2,
      themes: ['health', 'rights'],
      said: caseByCase,
    },
    { from: 'cp-sante', to: 'cpam', level: 4, levelBefore: 2, themes: ['health', 'rights'], said: anotherScale },
    { from: 'cp-sante', to: 'centre-de-sante', level: 4, levelBefore: 2, themes: ['health'], said: anotherScale },
    { from: 'cp-sante', to: 'csapa', level: 4, levelBefore: 2, themes: ['addictions'], said: anotherScale },
    {
      from: 'cp-emploi',
      to: 'entreprises-du-batiment',
      level: 4,
      levelBefore: 2,
      themes: ['employment', 'mobility'],
      agreement: { kind: 'charter', start: '2022', purpose: 'Exemple : des visites d’entreprises et le covoiturage.' },
      said: anotherScale,
    },
    { from: 'cp-emploi', to: 'mission-locale', level: 3, themes: ['employment'] },
    {
      from: 'cp-emploi',
      to: 'siao',
      level: 2,
      state: 'planned',
      themes: ['housing', 'employment'],
    },
    { from: 'chrs', to: 'cp-emploi', level: 2, levelBefore: 1, themes: ['employment'] },
    { from: 'mission-locale', to: 'entreprises-du-batiment', level: 2, themes: ['employment'] },
    { from: 'mission-locale', to: 'organisme-de-formation', kind: 'referral', themes: ['training'] },
    {
      from: 'chantier-batiment',
      to: 'entreprises-du-batiment',
      level: 2,
      ratings: { from: 3, to: 1 },
      themes: ['employment'],
    },
    {
      from: 'chantier-batiment',
      to: 'chrs',
      level: 3,
      levelBefore: 2,
      themes: ['housing'],
      agreement: { kind: 'oral', start: '2021', purpose: 'Exemple : l’accueil des personnes sans logement.' },
    },
    { from: 'siao', to: 'chrs', kind: 'referral', themes: ['housing'] },
    { from: 'chrs', to: 'pension-de-famille', level: 3, levelBefore: 3, themes: ['housing'] },
    { from: 'departement', to: 'metropole', level: 2 },
    { from: 'metropole', to: 'ddets', level: 3 },
    { from: 'metropole', to: 'coordination', kind: 'funding' },
    { from: 'departement', to: 'coordination', kind: 'funding', themes: ['rights'] },
  ],
)
