import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './design/tokens.css'
import './design/papers.css'
import './design/base.css'
import './design/floating.css'

// All that the page at this address is made of is fetched at once: one after the other costs a round trip each, and what
// is fetched is read by the browser while the page is at work. A failure is told where it is needed.
const [, id, table] = /^\/t\/([^/]+)(\/tableau.*)?$/.exec(location.pathname) ?? []
if (id) {
  import('./app/map-page').catch(() => undefined)
  // One statement each: of two that a condition parts, the builder makes one that fetches what the second needs for both.
  if (table) import('./table/map-table').catch(() => undefined)
  if (!table) import('./canvas/map-canvas').catch(() => undefined)
}
void import('./app/start')
