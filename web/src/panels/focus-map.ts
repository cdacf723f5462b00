/** Gives the focus back to the map, where its keys work; nothing where a page shows no map. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('[data-map-stage]')?.focus()
}
