import { foldName } from '../map/fold-name'
import type { OwnType } from '../map/own-words'
import type { Sphere } from '../map/sphere'
import { type ActorType, sphereOf } from './actor-types'

/** Words by which people in the field name a kind of organisation, folded as `foldName` does. */
const WORDS: Readonly<Partial<Record<ActorType, readonly string[]>>> = {
  aci: ['chantier', 'chantiers', 'aci'],
  ai: ['association intermediaire'],
  ei: ['entreprise d insertion'],
  etti: ['etti', 'temporaire d insertion'],
  eiti: ['eiti'],
  geiq: ['geiq'],
  ea: ['entreprise adaptee', 'esat'],
  chrs: ['chrs'],
  chu: ['hebergement d urgence', 'chu'],
  'social-residence': ['residence sociale', 'foyer', 'fjt'],
  'family-boarding-house': ['pension de famille'],
  'asylum-housing': ['cada', 'cph', 'huda'],
  siao: ['siao'],
  'social-landlord': ['bailleur', 'habitat', 'oph', 'hlm'],
  'day-centre': ['accueil de jour'],
  cpam: ['cpam', 'assurance maladie'],
  cmp: ['cmp', 'centre medico psychologique'],
  csapa: ['csapa'],
  caarud: ['caarud'],
  'medical-housing': ['lhss', 'act', 'lits halte soins'],
  'health-centre': ['centre de sante', 'maison de sante'],
  hospital: ['hopital', 'pass', 'chru', 'centre hospitalier'],
  mdph: ['mdph'],
  company: ['entreprise', 'entreprises'],
  'france-travail': ['france travail', 'pole emploi'],
  'local-mission': ['mission locale'],
  plie: ['plie'],
  'cap-emploi': ['cap emploi'],
  'training-body': ['organisme de formation', 'afpa', 'greta'],
  metropolis: ['metropole', 'communaute de communes', 'communaute d agglomeration', 'agglomeration', 'epci'],
  commune: ['commune', 'mairie', 'ville'],
  ccas: ['ccas', 'cias'],
  department: ['departement', 'conseil departemental'],
  region: ['region', 'conseil regional'],
  state: ['prefecture', 'ddets', 'dreets', 'ars', 'etat'],
  caf: ['caf', 'msa'],
  justice: ['spip', 'pjj', 'tribunal'],
  'territorial-coordination': ['coordination', 'coordinateur', 'coordinatrice'],
  'partnership-officer': ['cp', 'charge de partenariats', 'chargee de partenariats', 'charge e de partenariats'],
  'convergence-france': ['convergence france'],
  network: ['federation', 'fas', 'coorace', 'chantier ecole', 'emmaus france'],
  evaluation: ['evaluation', 'pluricite'],
  body: ['comite', 'copil', 'instance'],
  programme: ['dispositif', 'premieres heures', 'logement d abord', 'emploi d abord', 'programme'],
  collective: ['collectif'],
}

const ENTRIES = Object.entries(WORDS).flatMap(([type, words]) =>
  words.map((word) => ({ type: type as ActorType, word: ` ${word} ` })),
)

/**
 * The type that a name tells by itself, « CHRS du Port » or « Mission locale »; undefined when it tells none. What
 * comes first in the name counts, then the longer words.
 * @param sphere only types of this one, when it was chosen already
 * @param ownTypes those that the territory has added, told by their own names
 */
export function guessActorType(name: string, sphere?: Sphere, ownTypes: readonly OwnType[] = []): string | undefined {
  const folded = ` ${foldName(name)} `
  const own = ownTypes.map(({ code, label }) => ({ type: code, word: ` ${foldName(label)} ` }))
  return [...own.filter(({ word }) => word.trim()), ...ENTRIES]
    .filter(({ type }) => sphere === undefined || sphereOf(type) === sphere)
    .map((entry) => ({ ...entry, at: folded.indexOf(entry.word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]?.type
}
