import { type Messages, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { MessageKey } from './fr/catalogue'
import { first } from './fr/first'
import { isolated } from './isolated'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

const STORED = 'maillage.locale'

const french = { ...first } as unknown as Messages

/** The interface's language: French unless the person chose otherwise on this device. */
export const i18n = setupI18n({ locale: 'fr', messages: { fr: french } })
// The build compiles the catalogues; while one develops they are as they are written.
if (import.meta.env.DEV) i18n.setMessagesCompiler(compileMessage)

export const translate: Translate = (key, values) => i18n._(key, values && isolated(values))

export async function activateStoredLocale(): Promise<void> {
  const stored = readStored()
  if (stored !== 'fr') await activateLocale(stored)
  else tell('fr')
}

/** The sentences that the table says and the map does not; one language has them all at once. */
export async function fetchTableSentences(): Promise<void> {
  // Quietly, as nobody shows one of them yet: what is on the screen need not be drawn again.
  if (i18n.locale === 'fr') Object.assign(french, (await import('./fr/table-sentences')).tableSentences)
}

/** The sentences of all that is not shown first. */
export async function fetchLaterSentences(): Promise<void> {
  if (i18n.locale === 'fr') Object.assign(french, (await import('./fr/later')).later)
}

/** Sentences that come with the code that says them; who speaks the other language has them from the start. */
export function addFrench(sentences: Readonly<Record<string, string>>): void {
  Object.assign(french, sentences)
}

export async function activateLocale(locale: Locale): Promise<void> {
  if (locale === 'fr') Object.assign(french, (await import('./fr/later')).later)
  else {
    const { en } = await import('./en/catalogue')
    i18n.load('en', en as unknown as Messages)
  }
  i18n.activate(locale)
  tell(locale)
  try {
    localStorage.setItem(STORED, locale)
  } catch {
    // Private windows may refuse storage: the choice then holds until the page closes.
  }
}

/** React Aria asks the window which language to speak, as its own `react-aria-components/i18n` has it told. */
function tell(locale: Locale): void {
  document.documentElement.lang = locale
  Object.assign(window, { [Symbol.for('react-aria.i18n.locale')]: locale })
  dispatchEvent(new Event('languagechange'))
}

function readStored(): Locale {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'fr'
  } catch {
    return 'fr'
  }
}
