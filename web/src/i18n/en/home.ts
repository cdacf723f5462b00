import type { home as fr } from '../fr/home'

export const home: Record<keyof typeof fr, string> = {
  'home.title': 'Your territories',
  'home.examples':
    '{count, plural, one {# example territory} other {# example territories}}, drawn from the round table in Lille',
  'home.own': '{count, plural, one {# territory} other {# territories}}',
  'home.ownAndExamples':
    '{own, plural, one {# territory} other {# territories}} and {examples, plural, one {# example} other {# examples}}',
  'home.import': 'Import a file',
  'home.new': 'New territory',
  'home.adminNeeded': 'Territories are created with the administration link, printed when the server first starts.',
  'home.adminRefused': 'The administration link of this device is no longer valid. Open the new one.',
  'home.empty': 'No territory on this device. Open the link that the facilitators sent you.',
  'home.emptyMap': 'The map is still empty',
  'home.carriedBy': '{count, plural, one {{names} carries the coordination} other {{names} carry the coordination}}',
  'home.carriedElsewhere': 'Coordination carried outside the work integration sites',
  'home.carriedByNobody': 'No carrier given',
  'home.changedNow': 'Changed just now',
  'home.changedAgo': 'Changed {when}',
  'home.changedOn': 'Changed on {day}',
  'home.unreachable': 'The server does not answer. The copy on this device opens, if there is one.',
  'home.refused': 'This link no longer gives access. Ask the facilitators for the new link.',
  'home.forget': 'Forget',
  'home.forgetNamed': 'Forget {name}',
  'home.territoryName': 'Name of the territory',
  'home.territoryNameHint': 'A city, a metropolitan area, a department.',
  'home.drop': 'Drop a .json file exported from Maillage here',
  'home.chooseFile': 'Choose a file',
  'home.fileWrong':
    '{count, plural, one {“{fileName}” cannot be imported. Nothing was created.} other {“{fileName}” cannot be imported: # problems. Nothing was created.}}',
  'home.fileProblems': 'Problems of the file',
  'home.fileGood': '“{fileName}” reads well:',
  'home.createFromFile': 'Create the territory',
  'home.quote':
    '« Le travail de maillage de la coordination territoriale contribue à rendre plus poreuses les sphères IAE et de la lutte contre le sans-abrisme. »',
  'home.quoteSource': 'Aude Defasy, round table in Lille, 21 September 2022',
}
