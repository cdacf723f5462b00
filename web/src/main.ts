import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './design/tokens.css'
import './design/papers.css'
import './design/base.css'

// All that the page at this address is made of is fetched at once: one after the other costs a round trip each, and what
// is fetched is read by the browser while the page is at work. A failure is told where it is needed.
const [, id, table] = /^\/t\/([^/]+)(\/tableau.*)?$/.exec(location.pathname) ?? []
if (id) {
  import('./app/map-page').catch(() => undefined)
  const reading = table ? import('./table/map-table') : import('./canvas/map-canvas')
  reading.catch(() => undefined)
}
void import('./app/start')
