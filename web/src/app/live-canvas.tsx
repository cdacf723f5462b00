import { type ReactNode, useState } from 'react'
import { quietPart } from '../design/quiet-part'
import { MarkedMapProvider, openMarkedMap } from '../map-session/map-marks'

/** It may come when the map is seen: until then that is the map of today. */
const MomentSwitch = quietPart(async () => (await import('../evolution/moment-switch')).MomentSwitch)

/** Around the canvas of the live map: at which moment somebody looks at it. */
export function LiveCanvas({ children }: { readonly children: ReactNode }) {
  const [marked] = useState(openMarkedMap)
  return (
    <MarkedMapProvider value={marked}>
      {children}
      <MomentSwitch marked={marked} />
    </MarkedMapProvider>
  )
}
