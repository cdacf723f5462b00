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

/** What had the focus when it was to go to the card of what is selected, while the code of that was on its way. */
export const askers: (Element | null)[] = []

/** Gives the focus to the card of what is selected, which opens with the selection, or as soon as its code has come. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    const inspector = document.querySelector<HTMLElement>('[data-inspector]')
    if (inspector) inspector.focus()
    else askers.push(document.activeElement)
  })
}
