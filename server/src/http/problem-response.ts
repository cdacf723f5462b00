import { PROBLEMS, Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { TooManyTries } from '../access/access'
import type { Log } from '../log'

/** A problem with more to say than a sentence: the extension members of RFC 9457. */
export class DetailedProblem extends Problem {
  constructor(
    code: ProblemCode,
    readonly members: Readonly<Record<string, unknown>>,
    detail?: string,
  ) {
    super(code, detail)
  }
}

/** The sentence of each problem for who reads the answer itself; the interface has its own by code. */
const TITLES: Readonly<Record<ProblemCode, string>> = {
  'request-invalid': 'La demande n’est pas valide.',
  'access-refused': 'Ce lien ne donne pas accès à ce territoire, ou il a expiré.',
  'role-forbids': 'Ce lien ne permet pas cette action.',
  'not-found': 'Il n’y a rien à cette adresse.',
  'epoch-old': 'Cette carte a été reconstruite : rechargez la page.',
  'map-full': 'La carte a atteint sa taille maximale.',
  'authors-full': 'Trop de pages ont écrit sur cette carte au fil du temps.',
  'request-too-large': 'L’envoi est trop gros.',
  'media-type-unsupported': 'Ce type de fichier n’est pas accepté.',
  'protocol-unknown': 'Cette version n’est pas connue du serveur : mettez-le à jour.',
  'change-refused': 'Cette modification n’est pas acceptée.',
  'link-to-itself': 'Un lien relie deux acteurs différents.',
  'actor-missing': 'Cet acteur n’est plus sur la carte.',
  'name-missing': 'Il manque un nom.',
  'text-too-long': 'Ce texte est trop long.',
  'views-full': 'Cette carte a déjà autant de vues qu’elle peut en garder : supprimez-en une d’abord.',
  'word-in-use': 'Ce mot sert encore sur la carte.',
  'import-refused': 'Le fichier n’a pas été importé.',
  'snapshots-full': 'Ce territoire garde déjà autant de versions nommées qu’il le peut : supprimez-en une d’abord.',
  'snapshot-damaged': 'Cette version est abîmée et ne peut plus être lue.',
  'snapshot-newer': 'Cette version vient d’un Maillage plus récent : mettez le serveur à jour.',
  'too-many-tries': 'Trop d’essais avec un lien qui ne fonctionne pas : attendez un peu.',
  'access-revoked': 'Ce lien a été désactivé.',
  restarting: 'Le serveur redémarre.',
  overloaded: 'Le serveur est surchargé : réessayez dans un instant.',
  'storage-unavailable': 'Le serveur ne peut rien enregistrer pour le moment.',
  'silent-connection': 'La connexion est restée silencieuse.',
  'client-id-in-use': 'Cet identifiant de connexion est déjà utilisé.',
  'too-many-messages': 'Trop de messages en peu de temps.',
  unexpected: 'Une erreur inattendue s’est produite.',
}

export function problemTitle(code: ProblemCode): string {
  return TITLES[code]
}

/** The one place where a failure becomes HTTP. Anything but a Problem is a bug: logged, never told. */
export function problemResponse(log: Log): ErrorHandler {
  return (error, c) => {
    const problem = asProblem(error)
    if (problem) return toResponse(c, problem)
    log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'a request failed')
    return toResponse(c, new Problem('unexpected'))
  }
}

function toResponse(c: Context, problem: Problem): Response {
  const { code, message } = problem
  const { status } = PROBLEMS[code]
  const members = problem instanceof DetailedProblem ? problem.members : {}
  const title = TITLES[code]
  const body = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    detail: message === code ? title : message,
    ...members,
  }
  c.header('content-type', 'application/problem+json; charset=utf-8')
  c.header('cache-control', 'no-store')
  if (status === 401) c.header('www-authenticate', 'Bearer')
  if (problem instanceof TooManyTries) c.header('retry-after', String(problem.retryAfterSeconds))
  return c.body(JSON.stringify(body), status)
}

/** What the HTTP library itself refuses: JSON that cannot be read, a type that the route does not take. */
function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof HTTPException)) return undefined
  const options = { cause: error }
  if (error.status === 400) return new Problem('request-invalid', 'Le contenu envoyé ne peut pas être lu.', options)
  if (error.status === 413) return new Problem('request-too-large', undefined, options)
  if (error.status === 415) return new Problem('media-type-unsupported', undefined, options)
  return undefined
}
