/** One sentence a problem code: what happened, and what to do. */
export const problems = {
  'problem.request-invalid': 'Cette demande n’est pas valable. Rechargez la page et recommencez.',
  'problem.access-refused': 'Ce lien ne donne pas accès à une carte. Demandez le nouveau lien à l’équipe d’animation.',
  'problem.role-forbids': 'Votre accès ne permet pas cette action. Demandez un autre lien à l’équipe d’animation.',
  'problem.not-found': 'Cet élément n’existe plus. Quelqu’un l’a sans doute supprimé.',
  'problem.epoch-old':
    'Cette carte a été reconstruite. Vos modifications non envoyées sont gardées sur cet appareil ; rechargez la page.',
  'problem.map-full':
    'La carte a atteint sa taille maximale : ce qui dépasse n’est pas enregistré. Supprimez des éléments ou créez un autre territoire.',
  'problem.request-too-large':
    'Cet envoi est trop grand. Rien n’a changé sur le serveur ; ce que vous avez fait reste sur cet appareil.',
  'problem.media-type-unsupported': 'Ce type de fichier n’est pas accepté.',
  'problem.protocol-unknown': 'Cette carte vient d’une version plus récente de Maillage. Rechargez la page.',
  'problem.change-refused': 'Ces modifications n’ont pas été acceptées. Elles restent ici.',
  'problem.link-to-itself': 'Un lien relie deux acteurs différents.',
  'problem.actor-missing': 'Cet acteur n’existe plus. Quelqu’un l’a sans doute supprimé.',
  'problem.name-missing': 'Donnez un nom.',
  'problem.text-too-long': 'Ce texte est trop long.',
  'problem.import-refused': 'Ce fichier n’a pas pu être importé. Rien n’a été changé.',
  'problem.too-many-tries': 'Trop d’essais. Attendez une minute et recommencez.',
  'problem.access-revoked': 'Ce lien a été révoqué. Demandez le nouveau lien à l’équipe d’animation.',
  'problem.restarting': 'Le serveur redémarre. La connexion reprendra d’elle-même.',
  'problem.overloaded':
    'Trop de monde à la fois, ou une connexion trop lente. La connexion reprendra d’elle-même ; rien n’est perdu.',
  'problem.storage-unavailable':
    'Le serveur ne peut plus enregistrer. Vos modifications restent sur cet appareil.',
  'problem.silent-connection':
    'La connexion a été trop lente à s’établir. Elle reprendra d’elle-même ; rien n’est perdu.',
  'problem.client-id-in-use': 'Votre ancienne connexion est encore ouverte. La nouvelle reprendra d’elle-même.',
  'problem.too-many-messages':
    'Trop de modifications à la fois. La connexion reprendra d’elle-même ; rien n’est perdu.',
  'problem.unexpected': 'Quelque chose n’a pas fonctionné sur le serveur. Réessayez dans un instant.',
  'problem.network': 'Le serveur ne répond pas. Vérifiez la connexion et réessayez.',
  'file.file-not-json': 'Ce fichier n’est pas complet ou n’est pas du JSON (ligne et colonne {place}).',
  'file.file-not-maillage': 'Ce fichier n’est pas un export de Maillage : « format » devrait être « maillage/1 ».',
  'file.file-too-large': 'Ce fichier dépasse 10 Mo.',
  'file.field-invalid': 'La valeur de {path} n’est pas valable.',
  'file.field-unknown-type': '{path} : le type « {found} » est inconnu.',
  'file.field-unknown-theme': '{path} : la thématique « {found} » est inconnue.',
  'file.link-end-missing': '{path} : l’acteur « {found} » n’est pas dans le fichier.',
  'file.link-to-itself': '{path} : ce lien relie un acteur à lui-même.',
  'file.id-twice': '{path} : l’identifiant « {found} » est là deux fois.',
} as const
