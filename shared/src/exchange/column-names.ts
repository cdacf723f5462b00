import { foldName } from '../map/fold-name'

/** What a column of somebody's table may hold. */
export type Column = 'name' | 'type' | 'commune' | 'postcode' | 'siret' | 'address'

/** The headers that files and people use, folded, without spaces. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'nom',
    'name',
    'raisonsociale',
    'denomination',
    'structure',
    'label',
    'rs',
    'rslongue',
    'acteur',
    'acteurs',
    'partenaire',
    'partenaires',
    'organisme',
    'nomdelastructure',
    'nomstructure',
  ],
  type: ['type', 'kind', 'typologie', 'typology', 'categetab', 'reseauxporteurs', 'categorie', 'typedestructure'],
  commune: ['commune', 'ville', 'city'],
  postcode: ['codepostal', 'cp', 'postcode'],
  siret: ['siret', 'nsiret', 'numerosiret'],
  address: ['adresse', 'address', 'address1'],
}

const BY_HEADER = new Map(
  Object.entries(HEADERS).flatMap(([column, headers]) => headers.map((header) => [header, column as Column])),
)

/** What a header announces, whatever its capitals, accents, spaces and `_`; undefined for one that is not known. */
export function columnNamed(header: string): Column | undefined {
  return BY_HEADER.get(foldName(header).replaceAll(' ', ''))
}
