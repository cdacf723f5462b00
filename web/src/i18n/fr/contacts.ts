/** The persons to call at an actor: seen by those who edit, by nobody else. */
export const contacts = {
  'contacts.title': 'Contacts',
  'contacts.privacy':
    'Visible des éditeurs et de l’animation seulement. Aucune personne accompagnée ne doit figurer ici.',
  'contacts.none': 'Aucun contact pour l’instant.',
  'contacts.opening': 'Ouverture des contacts…',
  'contacts.offline':
    'Hors ligne : les contacts se modifient une fois la connexion revenue. Ils ne sont pas gardés sur cet appareil.',
  'contacts.refused': 'Les contacts ne peuvent pas être ouverts. Rechargez la page.',
  'contacts.add': 'Ajouter un contact',
  'contacts.new': 'Nouveau contact',
  'contacts.save': 'Ajouter',
  'contacts.name': 'Nom du contact',
  'contacts.job': 'Fonction',
  'contacts.phone': 'Téléphone',
  'contacts.email': 'Courriel',
  'contacts.emailWrong': 'Une adresse ressemble à prenom.nom@structure.fr.',
  'contacts.note': 'Remarque',
  'contacts.change': 'Modifier {name}',
  'contacts.close': 'Fermer {name}',
  'contacts.remove': 'Supprimer {name}',
  'contacts.removed': 'Contact {name} supprimé.',
  'contacts.lost':
    '{count, plural, one {# contact appartient à un acteur supprimé} other {# contacts appartiennent à des acteurs supprimés}} de la carte.',
  'contacts.eraseLost': '{count, plural, one {Effacer ce contact} other {Effacer ces contacts}}',
  'contacts.lostErased': '{count, plural, one {# contact effacé.} other {# contacts effacés.}}',
} as const
