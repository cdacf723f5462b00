import { domain } from '@maillage/shared/words/fr/domain'
import { access } from './access'
import { canvas } from './canvas'
import { common } from './common'
import { contacts } from './contacts'
import { editing } from './editing'
import { evolution } from './evolution'
import { finding } from './finding'
import { home } from './home'
import { keys } from './keys'
import { mapPage } from './map-page'
import { national } from './national'
import { notes } from './notes'
import { organise } from './organise'
import { ownWords } from './own-words'
import { panels } from './panels'
import { pasting } from './pasting'
import { presentation } from './presentation'
import { problems } from './problems'
import { table } from './table'
import { views } from './views'

/** French, the reference: the keys of this object are the keys of every language. */
export const fr = {
  ...common,
  ...domain,
  ...problems,
  ...home,
  ...national,
  ...finding,
  ...keys,
  ...access,
  ...mapPage,
  ...canvas,
  ...editing,
  ...notes,
  ...organise,
  ...panels,
  ...pasting,
  ...table,
  ...contacts,
  ...ownWords,
  ...evolution,
  ...views,
  ...presentation,
}
export type MessageKey = keyof typeof fr
