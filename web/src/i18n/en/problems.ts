import type { problems as fr } from '../fr/problems'

export const problems: Record<keyof typeof fr, string> = {
  'problem.request-invalid': 'This request is not valid. Reload the page and try again.',
  'problem.access-refused': 'This link does not open a map. Ask the facilitators for the new link.',
  'problem.role-forbids': 'Your access does not allow this. Ask the facilitators for another link.',
  'problem.not-found': 'This no longer exists. Somebody has probably deleted it.',
  'problem.epoch-old': 'This map was rebuilt. Your unsent changes are kept on this device; reload the page.',
  'problem.map-full':
    'The map has reached its largest size: what goes beyond is not saved. Delete something or create another territory.',
  'problem.request-too-large':
    'This is too large to send. Nothing changed on the server; what you did stays on this device.',
  'problem.media-type-unsupported': 'This kind of file is not accepted.',
  'problem.protocol-unknown': 'This map comes from a newer version of Maillage. Reload the page.',
  'problem.change-refused': 'These changes were not accepted. They stay here.',
  'problem.link-to-itself': 'A link joins two different actors.',
  'problem.actor-missing': 'This actor no longer exists. Somebody has probably deleted it.',
  'problem.name-missing': 'Give a name.',
  'problem.text-too-long': 'This text is too long.',
  'problem.import-refused': 'This file could not be imported. Nothing was changed.',
  'problem.too-many-tries': 'Too many tries. Wait a minute and try again.',
  'problem.access-revoked': 'This link was revoked. Ask the facilitators for the new link.',
  'problem.restarting': 'The server is restarting. The connection will come back by itself.',
  'problem.overloaded':
    'Too many people at once, or too slow a connection. It will come back by itself; nothing is lost.',
  'problem.storage-unavailable':
    'The server can no longer save. Your changes stay on this device.',
  'problem.silent-connection': 'The connection took too long to start. It will come back by itself; nothing is lost.',
  'problem.client-id-in-use': 'Your earlier connection is still open. The new one will come back by itself.',
  'problem.too-many-messages': 'Too many changes at once. The connection will come back by itself; nothing is lost.',
  'problem.unexpected': 'Something failed on the server. Try again in a moment.',
  'problem.network': 'The server does not answer. Check the connection and try again.',
  'file.file-not-json': 'This file is cut or is not JSON (line and column {place}).',
  'file.file-not-maillage': 'This file is not an export of Maillage: “format” should be “maillage/1”.',
  'file.file-too-large': 'This file is over 10 MB.',
  'file.field-invalid': 'The value of {path} is not valid.',
  'file.field-unknown-type': '{path}: the type “{found}” is unknown.',
  'file.field-unknown-theme': '{path}: the theme “{found}” is unknown.',
  'file.link-end-missing': '{path}: the actor “{found}” is not in the file.',
  'file.link-to-itself': '{path}: this link joins an actor to itself.',
  'file.id-twice': '{path}: the identifier “{found}” is there twice.',
}
