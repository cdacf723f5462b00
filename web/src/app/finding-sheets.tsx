import { useLocation } from 'wouter'
import { useFinding } from '../finding/finding-context'
import { FilterSheet, HelpSheet, PaletteSheet } from '../finding/lazy-finding'
import { useStored } from '../map-session/store'
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
  const { goal, sheet } = useFinding()
  const open = useStored(sheet)
  const close = () => sheet.set('none')
  const commands = useCommands(territory, reading)
  usePaletteKey()
  return (
    <>
      {open === 'filters' && <FilterSheet onClose={close} />}
      {open === 'help' && <HelpSheet onClose={close} />}
      {open === 'palette' && (
        <PaletteSheet
          commands={commands}
          onClose={close}
          onGoTo={(place) => {
            if (reading !== 'map') navigate(readingPath(territory.id, 'map'))
            goal.set(place)
          }}
        />
      )}
    </>
  )
}
