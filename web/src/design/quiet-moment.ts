/** How long work that nobody waits for gives way, in milliseconds: a map that others change all the time is never still. */
const PATIENCE_MS = 500

/** Resolves when the page has nothing else to do, or has been at work for long. */
export function quietMoment(): Promise<void> {
  return new Promise((resolve) => {
    // Not every Safari tells.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS })
    else setTimeout(resolve, PATIENCE_MS / 10)
  })
}
