import type { Plugin } from 'vite'

/** What React Aria says in the languages that the interface does not speak. */
const OTHER_LANGUAGES = /\/react-(?:aria|stately)\/dist\/private\/intl\/[a-z]+\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/

/** Leaves out the sentences of some thirty languages, which are a tenth of what a browser would fetch of React Aria. */
export function ourLanguages(): Plugin {
  return {
    name: 'our-languages',
    apply: 'build',
    load: { filter: { id: OTHER_LANGUAGES }, handler: () => 'export default {}' },
  }
}
