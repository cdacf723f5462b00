import { createContext } from 'react'

/** Closes the bubble or the sheet around. */
export const CloseContext = createContext<() => void>(() => undefined)
