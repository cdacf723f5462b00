import { useFinding } from '../finding/finding-context'
import { FilterSheet, HelpSheet } from '../finding/lazy-finding'
import { useStored } from '../map-session/store'
import { MapPalette, PrintSheet } from './lazy-dialogs'
import type { OpenTerritory } from './open-territory'
import type { Reading } from './reading'
import { usePaletteKey } from './use-finding-keys'

export interface FindingSheetsProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
}

/** What opens over an open map to find things: filters, the palette, the list of keys; and to take it to paper. */
export function FindingSheets({ territory, reading }: FindingSheetsProps) {
  const { sheet } = useFinding()
  const open = useStored(sheet)
  const close = () => sheet.set('none')
  usePaletteKey()
  return (
    <>
      {open === 'filters' && <FilterSheet onClose={close} />}
      {open === 'help' && <HelpSheet onClose={close} />}
      {open === 'palette' && <MapPalette territory={territory} reading={reading} onClose={close} />}
      {open === 'print' && <PrintSheet territory={territory} isMap={reading === 'map'} onClose={close} />}
    </>
  )
}
