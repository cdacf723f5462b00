export const home = {
  'home.title': 'Vos territoires',
  'home.examples':
    '{count, plural, one {# territoire d’exemple, tiré} other {# territoires d’exemple, tirés}} de la table ronde de Lille',
  'home.own': '{count, plural, one {# territoire} other {# territoires}}',
  'home.ownAndExamples':
    '{own, plural, one {# territoire} other {# territoires}} et {examples, plural, one {# exemple} other {# exemples}}',
  'home.import': 'Importer un fichier',
  'home.new': 'Nouveau territoire',
  'home.adminNeeded':
    'Les territoires se créent avec le lien d’administration, affiché au premier démarrage du serveur.',
  'home.adminRefused': 'Le lien d’administration de cet appareil n’est plus valable. Ouvrez le nouveau.',
  'home.empty': 'Aucun territoire sur cet appareil. Ouvrez le lien que l’équipe d’animation vous a envoyé.',
  'home.emptyMap': 'La carte est encore vide',
  'home.carriedBy': '{count, plural, one {{names} porte la coordination} other {{names} portent la coordination}}',
  'home.carriedElsewhere': 'Coordination portée hors chantier',
  'home.carriedByNobody': 'Aucun porteur indiqué',
  'home.changedNow': 'Modifiée à l’instant',
  'home.changedAgo': 'Modifiée {when}',
  'home.changedOn': 'Modifiée le {day}',
  'home.unreachable': 'Le serveur ne répond pas. La copie de cet appareil s’ouvre, si elle existe.',
  'home.refused': 'Ce lien ne donne plus accès. Demandez le nouveau lien à l’équipe d’animation.',
  'home.forget': 'Oublier',
  'home.forgetNamed': 'Oublier {name}',
  'home.territoryName': 'Nom du territoire',
  'home.territoryNameHint': 'Une ville, une métropole, un département.',
  'home.drop': 'Déposez ici un fichier .json exporté de Maillage',
  'home.chooseFile': 'Choisir un fichier',
  'home.fileWrong':
    '{count, plural, one {« {fileName} » ne peut pas être importé. Rien n’a été créé.} other {« {fileName} » ne peut pas être importé : # problèmes. Rien n’a été créé.}}',
  'home.fileProblems': 'Problèmes du fichier',
  'home.fileGood': '« {fileName} » se lit bien :',
  'home.createFromFile': 'Créer le territoire',
  'home.quote':
    '« Le travail de maillage de la coordination territoriale contribue à rendre plus poreuses les sphères IAE et de la lutte contre le sans-abrisme. »',
  'home.quoteSource': 'Aude Defasy, table ronde de Lille, 21 septembre 2022',
} as const
