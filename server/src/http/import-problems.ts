import type { FileProblem, FileProblemCode } from '@maillage/shared/exchange/maillage-json'
import type { ImportProblem } from '@maillage/shared/protocol/http-bodies'

const LISTS: Readonly<Record<string, string>> = {
  actors: 'acteur',
  links: 'lien',
  zones: 'zone',
  notes: 'note',
  views: 'vue',
  comments: 'commentaire',
  types: 'type',
  themes: 'thématique',
  contacts: 'contact',
  viewNotes: 'notes de vue',
}

type Values = FileProblem['values']

/** What is wrong, after the place; each a sentence that says what to look for. */
const SENTENCES: Readonly<Record<FileProblemCode, (values: Values) => string>> = {
  'file-not-json': ({ place }) => {
    const [line, column] = String(place).split(':')
    return `ce n’est pas un fichier JSON complet : la lecture s’arrête à la ligne ${line}, colonne ${column}.`
  },
  'file-not-maillage': ({ found }) =>
    found
      ? `le format « ${found} » n’est pas « maillage/1 ».`
      : 'ce n’est pas un export de Maillage, qui commence par le format « maillage/1 ».',
  'file-too-large': () => 'le fichier dépasse 10 Mo.',
  'field-invalid': () => 'la valeur manque ou n’est pas valide.',
  'field-unknown-type': ({ found }) => `le type « ${found} » n’est pas connu.`,
  'field-unknown-theme': ({ found }) => `la thématique « ${found} » n’est pas connue.`,
  'link-end-missing': ({ found }) => `l’acteur « ${found} » n’est pas dans le fichier.`,
  'contact-actor-missing': ({ found }) => `l’acteur « ${found} » n’est pas dans le fichier.`,
  'notes-view-missing': ({ found }) => `la vue « ${found} » n’est pas dans le fichier.`,
  'link-to-itself': () => 'le lien relie un acteur à lui-même.',
  'id-twice': ({ found }) => `l’identifiant « ${found} » est déjà utilisé plus haut.`,
}

/** A problem of a file as the API tells it: where by row and path, what by code and by a French sentence. */
export function toImportProblem({ path, code, values }: FileProblem): ImportProblem {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? []
  const row = index === undefined ? 0 : Number(index) + 1
  const shown = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shorten(value)]))
  const sentence = `${placeOf(path, list, row)} : ${SENTENCES[code](shown)}`
  return { row, column: path, code, values: shown, message: sentence }
}

/** « Acteur 4, champ « type » (actors[3].type) ». */
function placeOf(path: string, list: string | undefined, row: number): string {
  if (path === '') return 'Fichier'
  const word = list === undefined ? undefined : LISTS[list]
  if (!word) return `Champ « ${path} »`
  const field = path.slice(path.indexOf(']') + 1).replace(/^\./, '')
  const item = `${word[0]?.toUpperCase()}${word.slice(1)} ${row}`
  return field === '' ? `${item} (${path})` : `${item}, champ « ${field} » (${path})`
}

function shorten(value: string | number): string | number {
  return typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}…` : value
}
