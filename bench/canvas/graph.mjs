import { seededRandom } from '../../shared/src/map/seeded-random.ts'

/** Types of the six spheres, as a map of ours has them. */
const TYPES = ['aci', 'chrs', 'cpam', 'company', 'ccas', 'body']
const WORDS = ['Chantier', 'Foyer', 'Centre', 'Maison', 'Association', 'Service', 'Atelier', 'Collectif']
const PLACES = ['Rouen', 'Brest', 'Nantes', 'Lille', 'Rennes', 'Marseille', 'Paris', 'Caen', 'Tours', 'Dijon']
/** Actors of one territory; most links stay within it. */
const TERRITORY = 100
const COLUMNS = 10
const SPACING = { x: 270, y: 130 }
const BETWEEN_TERRITORIES = 260

/** The same graph at each run, as a national map is: territories side by side, in each of them the spheres together. */
export function makeGraph(count, linkCount) {
  const random = seededRandom(count)
  const below = (limit) => Math.floor(random() * limit)
  const territoryColumns = Math.ceil(Math.sqrt(count / TERRITORY))
  const actors = Array.from({ length: count }, (_, index) => {
    const territory = Math.floor(index / TERRITORY)
    const place = index % TERRITORY
    const left = (territory % territoryColumns) * (COLUMNS * SPACING.x + BETWEEN_TERRITORIES)
    const top = Math.floor(territory / territoryColumns) * ((TERRITORY / COLUMNS) * SPACING.y + BETWEEN_TERRITORIES)
    return {
      id: `actor${String(index).padStart(6, '0')}`,
      name: `${WORDS[below(WORDS.length)]} ${PLACES[territory % PLACES.length]} ${index}`,
      type: TYPES[Math.floor(place / (TERRITORY / TYPES.length)) % TYPES.length],
      position: [
        Math.round(left + (place % COLUMNS) * SPACING.x + below(40)),
        Math.round(top + Math.floor(place / COLUMNS) * SPACING.y + below(30)),
      ],
    }
  })
  const links = []
  while (links.length < linkCount) {
    const from = below(count)
    const reach = random() < 0.04 ? count : TERRITORY
    const to = (from - (from % TERRITORY) + below(reach)) % count
    if (to === from) continue
    links.push({ id: `link${String(links.length).padStart(6, '0')}`, from, to, level: 1 + below(5) })
  }
  return { actors, links }
}
