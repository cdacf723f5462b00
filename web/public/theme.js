// Runs before the first paint, so that nobody who chose the dark theme sees a white flash.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('maillage.theme')
  } catch {
    // Storage is blocked: the system's preference decides.
  }
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  // Where the system forces its colours, what is drawn must be seen on its paper.
  const isFree = !matchMedia('(forced-colors: active)').matches
  document.documentElement.dataset.theme = isFree && (chosen === 'light' || chosen === 'dark') ? chosen : preferred
})()
