import { useLocation } from 'wouter'
import { useFinding } from '../finding/finding-context'
import { PaletteSheet } from '../finding/palette-sheet'
import type { OpenTerritory } from './open-territory'
import { type Reading, readingPath } from './reading'
import { useCommands } from './use-commands'

export interface MapPaletteProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
  onClose(): void
}

/** Everything that is on the open map and can be done with it, by its name. */
export function MapPalette({ territory, reading, onClose }: MapPaletteProps) {
  const [, navigate] = useLocation()
  const { goal } = useFinding()
  const commands = useCommands(territory, reading)
  return (
    <PaletteSheet
      commands={commands}
      onClose={onClose}
      onGoTo={(place) => {
        if (reading !== 'map') navigate(readingPath(territory.id, 'map'))
        goal.set(place)
      }}
    />
  )
}
