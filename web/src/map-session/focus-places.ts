/** Where the keys of the map or the table work, or the page of numbers scrolls. */
const READING = '[data-map-stage], [data-grid-stop], [data-page-stop]'

/** The reading that is shown; null where a page shows neither. */
export function readingElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>(READING)
}

/** Gives the focus back to the reading; nothing where a page shows neither. */
export function focusReading(): void {
  readingElement()?.focus()
}

/** Gives the focus to the card of what is selected, which opens with the selection. */
export function focusInspector(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-inspector]')?.focus())
}
