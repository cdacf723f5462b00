import { Button } from '../design/button'
import { quietPart } from '../design/quiet-part'
import { useTranslate } from '../i18n/use-translate'
import { readEvolutionScreen, readIndicators, readMapCanvas, readMapTable } from './lazy-readings'
import { LiveCanvas } from './live-canvas'
import styles from './map-screen.module.css'
import type { OpenTerritory } from './open-territory'
import openingStyles from './opening.module.css'
import { OpeningText } from './opening-page'
import { isTable, type Reading, readingPath } from './reading'
import { useReadingCode } from './use-reading-code'

/** Nobody prints in the first seconds. */
const Printed = quietPart(async () => (await import('../export/printed/printed')).Printed)

export interface OpenReadingProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
}

/** The map as it is looked at; each reading is fetched when it is first wanted. */
export function OpenReading({ territory, reading }: OpenReadingProps) {
  const t = useTranslate()
  const code = useReadingCode(reading)
  const [MapCanvas, MapTable] = [readMapCanvas(), readMapTable()]
  const [Indicators, EvolutionScreen] = [readIndicators(), readEvolutionScreen()]
  if (code.kind === 'missing') {
    return (
      <div className={styles.blank}>
        <MissingText onRetry={code.retry} />
      </div>
    )
  }
  if (reading === 'map' && MapCanvas) {
    return (
      <>
        <LiveCanvas>
          <MapCanvas name={territory.name} />
        </LiveCanvas>
        <Printed territory={territory} reading={reading} />
      </>
    )
  }
  if (reading === 'indicators' && Indicators) return <Indicators territory={territory} />
  if (reading === 'evolution' && EvolutionScreen) return <EvolutionScreen territory={territory} />
  if (isTable(reading) && MapTable) {
    const paths = { actors: readingPath(territory.id, 'actors'), links: readingPath(territory.id, 'links') }
    return (
      <>
        <MapTable list={reading} paths={paths} />
        <Printed territory={territory} reading={reading} />
      </>
    )
  }
  return (
    <div className={styles.blank}>
      <OpeningText text={t('map.opening', { name: territory.name })} />
    </div>
  )
}

function MissingText({ onRetry }: { onRetry(): void }) {
  const t = useTranslate()
  return (
    <div className={openingStyles.text} role="alert">
      <p>{t('common.partMissing')}</p>
      <Button onPress={onRetry}>{t('common.retry')}</Button>
    </div>
  )
}
