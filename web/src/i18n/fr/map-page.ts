export const mapPage = {
  'map.title': 'Carte de {name}',
  'map.opening': 'Ouverture de {name}…',
  'map.openingUnnamed': 'Ouverture de la carte…',
  'map.slow': 'Le réseau est lent.',
  'map.openCopy': 'Ouvrir la copie de cet appareil',
  'map.noCopy':
    'Hors ligne, et cet appareil n’a pas encore de copie de la carte. Elle s’ouvrira dès le retour du réseau.',
  'map.menu': 'Territoire {name}',
  'map.rename': 'Renommer…',
  'map.renameTitle': 'Renommer le territoire',
  'map.territoryName': 'Nom du territoire',
  'map.export': 'Exporter…',
  'map.forgetHere': 'Oublier sur cet appareil…',
  'map.forgetTitle': 'Oublier « {name} » sur cet appareil ?',
  'map.forgetText':
    'L’accès et la copie gardés ici sont effacés. La carte reste sur le serveur ; pour y revenir, il faudra le lien.',
  'map.forgetPending':
    '{count, plural, one {# modification n’est pas encore enregistrée et sera perdue.} other {# modifications ne sont pas encore enregistrées et seront perdues.}}',
  'map.forget': 'Oublier',
  'map.share': 'Partager',
  'map.more': 'Affichage et autres actions',
  'map.people': '{count, plural, one {# personne en ligne} other {# personnes en ligne}}',
  'map.you': '{name} (vous)',
  'map.readOnly': 'Lecture seule. Vous pouvez explorer.',
  'map.offline': 'Hors ligne. Continuez : tout est gardé sur cet appareil.',
  'map.offlineReading': 'Hors ligne. Vous voyez la copie de cet appareil.',
  'map.kept': 'Continuez : tout est gardé sur cet appareil.',
  'map.copySeen': 'Vous voyez la copie de cet appareil.',
  'map.unreadable': 'Le serveur ne peut pas ouvrir cette carte pour l’instant. La connexion reprendra d’elle-même.',
  'map.late': 'Le serveur tarde à enregistrer. Vos modifications restent sur cet appareil.',
  'map.damaged': 'Le {day}, une partie de cette carte n’a pas pu être relue sur le serveur.',
  'map.damagedRest':
    'Le reste est affiché, et la partie illisible est gardée à part. Si quelqu’un qui peut modifier la carte l’a sur son appareil, qu’il l’ouvre : elle se complétera.',
  'map.understood': 'J’ai compris',
  'map.reconnected':
    '{count, plural, one {Reconnecté. # modification envoyée.} other {Reconnecté. # modifications envoyées.}}',
  'map.review': 'Revoir',
  'map.discard': 'Abandonner ces modifications',
  'map.discardTitle': 'Abandonner ces modifications ?',
  'map.discardText':
    'La carte repart de ce que le serveur a enregistré. « Revoir » en garde d’abord une copie dans un fichier.',
  'map.downloadCopy': 'Garder ma copie dans un fichier',
  'map.lostTitle': 'Vous n’avez plus accès à « {name} »',
  'map.rebuiltTitle': 'La carte « {name} » a été reconstruite',
  'map.aside':
    'Cette carte a été reconstruite. Cet appareil garde la copie d’avant, avec des modifications qui n’ont pas été envoyées.',
  'map.asideDiscardText':
    'La copie d’avant est effacée de cet appareil. Vous pouvez d’abord la garder dans un fichier.',
  'save.opening': 'Connexion…',
  'save.saving': 'Enregistrement…',
  'save.saved': 'Enregistré',
  'save.savedAt': 'Enregistré · {time}',
  'save.current': 'À jour',
  'save.offline': 'Hors ligne',
  'save.offlinePending':
    '{count, plural, one {Hors ligne — # modification en attente} other {Hors ligne — # modifications en attente}}',
  'save.unsaved':
    '{count, plural, =0 {Le serveur n’enregistre plus} one {Non enregistré — # modification en attente} other {Non enregistré — # modifications en attente}}',
  'save.refused': 'Modifications non acceptées',
} as const
