import type { MessageKey } from '../fr/catalogue'
import { access } from './access'
import { canvas } from './canvas'
import { common } from './common'
import { contacts } from './contacts'
import { domain } from './domain'
import { editing } from './editing'
import { evolution } from './evolution'
import { finding } from './finding'
import { gauge } from './gauge'
import { home } from './home'
import { indicators } from './indicators'
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

/** With the parts that in French are fetched later: who reads English waits for this one. */
export const en: Record<MessageKey, string> = {
  ...common,
  ...domain,
  ...problems,
  ...home,
  ...national,
  ...indicators,
  ...gauge,
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
