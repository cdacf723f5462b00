// Runs before the first paint, so that nobody who chose the dark theme sees a white flash.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('maillage.theme')
  } catch {
    // Storage is blocked: the system's preference decides.
  }
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : preferred
})()
