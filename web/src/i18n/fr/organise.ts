export const organise = {
  'organise.button': 'Organiser',
  'organise.all': 'Toute la carte : {count, plural, one {# acteur} other {# acteurs}}',
  'organise.selected': 'La sélection : {count, plural, one {# acteur} other {# acteurs}}',
  'organise.tooFew': 'Il faut au moins deux acteurs sur la carte.',
  'organise.spheres': 'Par sphères',
  'organise.free': 'Librement, par les liens',
  'organise.underWay': 'Organisation : {percent} %',
  'organise.cancel': 'Arrêter',
  'organise.cancelled': 'Organisation arrêtée. Rien n’a changé.',
  'organise.done': 'Carte organisée.',
  'organise.selectionDone': 'Sélection organisée.',
  'organise.undo': 'Annuler',
  'organise.alreadyDone': 'Rien à déplacer : c’est déjà organisé.',
  'organise.allStay':
    'Tous restent en place : verrouillés, ou dans une zone tracée à la main. Pour en ranger quelques-uns, sélectionnez-les.',
  'organise.failed': 'L’organisation n’a pas abouti. Rien n’a changé : réessayez.',
} as const
