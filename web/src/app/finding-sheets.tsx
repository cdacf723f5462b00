import { useLocation } from 'wouter'
import { FilterSheet } from '../finding/filter-sheet'
import { useFinding } from '../finding/finding-context'
import { HelpSheet } from '../finding/help-sheet'
import { PaletteSheet } from '../finding/palette-sheet'
import type { OpenTerritory } from './open-territory'
import { type Reading, readingPath } from './reading'
import { useCommands } from './use-commands'
import { usePaletteKey } from './use-finding-keys'

export interface FindingSheetsProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
}

/** What opens over an open map to find things: filters, the palette, the list of keys. */
export function FindingSheets({ territory, reading }: FindingSheetsProps) {
  const [, navigate] = useLocation()
  const { goal } = useFinding()
  const commands = useCommands(territory, reading)
  usePaletteKey()
  return (
    <>
      <FilterSheet />
      <HelpSheet />
      <PaletteSheet
        commands={commands}
        onGoTo={(place) => {
          if (reading !== 'map') navigate(readingPath(territory.id, 'map'))
          goal.set(place)
        }}
      />
    </>
  )
}
