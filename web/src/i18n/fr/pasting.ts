/** A list that is reviewed before it is added: on the map and in the table. */
export const pasting = {
  'paste.actorsTitle': 'Coller des acteurs',
  'paste.linksTitle': 'Coller des liens',
  'paste.field': 'Lignes copiées d’un tableur',
  'paste.actorsHint': 'Un acteur par ligne : nom, type, commune. La première ligne peut nommer les colonnes.',
  'paste.linksHint':
    'Un lien par ligne : de, vers, type de lien, niveau, thématiques. La première ligne peut nommer les colonnes.',
  'paste.read': 'Vérifier',
  'paste.rows': 'Lignes de la liste',
  'paste.summary':
    '{rows, plural, one {# ligne} other {# lignes}} : {fresh, plural, one {# nouvelle} other {# nouvelles}}, {known, plural, one {# connue} other {# connues}}, {check} à vérifier',
  'paste.unread':
    '{count, plural, one {# ligne de plus n’est pas lue : collez-la ensuite.} other {# lignes de plus ne sont pas lues : collez-les ensuite.}}',
  'paste.new': 'Nouvelles',
  'paste.known': 'Déjà sur la carte',
  'paste.check': 'À vérifier',
  'paste.add': '{count, plural, =0 {Ajouter} one {Ajouter # ligne} other {Ajouter # lignes}}',
  'paste.addedActors': '{actors, plural, one {# acteur ajouté.} other {# acteurs ajoutés.}}',
  'paste.addedLinks':
    '{actors, plural, =0 {{links, plural, one {# lien ajouté.} other {# liens ajoutés.}}} one {# acteur et {links, plural, one {# lien} other {# liens}} ajoutés.} other {# acteurs et {links, plural, one {# lien} other {# liens}} ajoutés.}}',
  'paste.row': 'Ligne {row}',
  'paste.linkEnds': '{from} → {to}',
  'paste.created': '{count, plural, one {{names} sera créé.} other {{names} seront créés.}}',
  'paste.twice': 'Déjà à la ligne {row} de la liste.',
  'paste.openType': 'Type des acteurs sans type reconnu',
  'paste.elsewhere': '« {name} » est déjà sur la carte.',
  'paste.elsewhereIn': '« {name} » est déjà sur la carte, à {commune}.',
  'paste.row-nameless': 'Aucun nom sur cette ligne.',
  'paste.row-name-long': 'Le nom est trop long.',
  'paste.row-type-unknown': 'Type inconnu : « {found} ».',
  'paste.row-siret-wrong': 'SIRET « {found} » laissé de côté : il n’a pas 14 chiffres.',
  'paste.link-one-ended': 'Il faut deux acteurs sur la ligne.',
  'paste.link-to-itself': 'Un acteur n’est pas relié à lui-même.',
} as const
