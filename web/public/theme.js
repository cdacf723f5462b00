// Before the first paint: no white flash in the dark, and drawings suit the paper of forced colours.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('maillage.theme')
  } catch {
    // Blocked: the system decides.
  }
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const isFree = !matchMedia('(forced-colors: active)').matches
  document.documentElement.dataset.theme = isFree && (chosen === 'light' || chosen === 'dark') ? chosen : preferred
})()
