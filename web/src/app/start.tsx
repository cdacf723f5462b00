import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchArrivals } from '../api/arrivals'
import { followOtherTabs } from '../api/use-keyring'
import { followSystemAppearance } from '../design/appearance'
import { activateStoredLocale } from '../i18n/i18n'
import { App } from './app'

// First of all: a key in the address must not be there any longer than this.
watchArrivals()
followOtherTabs()
followSystemAppearance()

// French is always there: should another language fail to load, the page opens all the same.
await activateStoredLocale().catch(() => undefined)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
