import { useEffect, useEffectEvent, useState } from 'react'
import { Dialog } from '../../design/dialog'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import type { ExportedTerritory } from '../drawing/sheet-words'
import { Making } from '../making'
import { dropPicture, isLargeToPrint, type PrintPicture, preparePicture, printPicture } from './print-picture'
import styles from './print-sheet.module.css'
import { usePrintedScope } from './use-printed-scope'

/** What prints stops the page: what it was asked from is gone by then. */
const GONE_MS = 250

export interface PrintSheetProps {
  readonly territory: ExportedTerritory
  /** Whether the drawn map goes to paper, and not the page as it is. */
  readonly isMap: boolean
  onClose(): void
}

/** Takes the page to paper: at once, or, where it shows a large map, when its sheet is drawn. */
export function PrintSheet({ territory, isMap, onClose }: PrintSheetProps) {
  const { view } = useMapSession()
  const [isLarge] = useState(() => isMap && isLargeToPrint(view))
  return isLarge ? <Preparing territory={territory} onClose={onClose} /> : <AtOnce onClose={onClose} />
}

function AtOnce({ onClose }: Pick<PrintSheetProps, 'onClose'>) {
  const printNow = useEffectEvent(() => {
    onClose()
    print()
  })
  useEffect(() => {
    const timer = setTimeout(() => printNow(), GONE_MS)
    return () => clearTimeout(timer)
  }, [])
  return null
}

function Preparing({ territory: { id, name, isExample }, onClose }: Omit<PrintSheetProps, 'isMap'>) {
  const t = useTranslate()
  const locale = useLocale()
  const printed = usePrintedScope()
  const [share, setShare] = useState(0)
  const prepare = useEffectEvent(async (signal: AbortSignal) => {
    const what = { ...printed(), territory: { id, name, isExample }, language: { t, locale } }
    // Where it cannot be made so, it is drawn as it goes to paper.
    const picture = await preparePicture(what, { signal, tell: setShare }).catch(() => undefined)
    if (signal.aborted) return picture && dropPicture(picture)
    onClose()
    setTimeout(() => printWith(picture), GONE_MS)
  })
  useEffect(() => {
    const stop = new AbortController()
    // A large map takes a moment to read: the dialog is there before.
    const timer = setTimeout(() => void prepare(stop.signal))
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])
  return (
    <Dialog title={t('print.title')} isOpen onClose={onClose}>
      <div className={styles.preparing}>
        <p>{t('print.preparing')}</p>
        <Making label={t('print.making')} share={share} onCancel={onClose} />
      </div>
    </Dialog>
  )
}

function printWith(picture: PrintPicture | undefined): void {
  if (picture) {
    printPicture.set(picture)
    const drop = () => {
      printPicture.set(undefined)
      dropPicture(picture)
    }
    addEventListener('afterprint', drop, { once: true })
  }
  print()
}
