/** Gives the focus back to the map or the table, where their keys work; nothing where a page shows neither. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('[data-map-stage], [data-grid-stop]')?.focus()
}
