import { openStore } from '../map-session/store'

/** Whether the porosity is shown on the map of a phone, for as long as the page is open. */
export const gaugeOnPhone = openStore(false)
