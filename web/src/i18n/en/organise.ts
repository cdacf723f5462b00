import type { organise as fr } from '../fr/organise'

export const organise: Record<keyof typeof fr, string> = {
  'organise.button': 'Arrange',
  'organise.all': 'The whole map: {count, plural, one {# actor} other {# actors}}',
  'organise.selected': 'The selection: {count, plural, one {# actor} other {# actors}}',
  'organise.tooFew': 'There must be two actors on the map at least.',
  'organise.spheres': 'By spheres',
  'organise.free': 'Freely, by links',
  'organise.underWay': 'Arranging: {percent}%',
  'organise.cancel': 'Stop',
  'organise.cancelled': 'Arranging stopped. Nothing has changed.',
  'organise.done': 'Map arranged.',
  'organise.selectionDone': 'Selection arranged.',
  'organise.undo': 'Undo',
  'organise.alreadyDone': 'Nothing to move: it is arranged already.',
  'organise.allStay':
    'Everybody stays in place: locked, or in a zone drawn by hand. To arrange some of them, select them.',
  'organise.failed': 'The map could not be arranged. Nothing has changed: try again.',
}
