import {
  ArrowLeft,
  ArrowRight,
  CircleHelp,
  Expand,
  Eye,
  LayoutGrid,
  Map as MapIcon,
  NotebookText,
  Pencil,
  ScanEye,
  X,
} from 'lucide-react'
import { Button } from '../design/button'
import { Toolbar } from '../design/toolbar'
import { useTranslate } from '../i18n/use-translate'
import type { KeyAct } from './key-act'
import styles from './presenter-screen.module.css'

export interface PresenterControlsProps {
  readonly step: number
  readonly count: number
  readonly canEdit: boolean
  readonly isLaserOn: boolean
  readonly isAround: boolean
  onAct(act: KeyAct): void
}

/** What keys do, for hands: seen while the pointer moves, and whenever the focus is in it. */
export function PresenterControls({ step, count, canEdit, isLaserOn, isAround, onAct }: PresenterControlsProps) {
  const t = useTranslate()
  const act = (kind: Exclude<KeyAct['kind'], 'digit'>) => () => onAct({ kind })
  return (
    <Toolbar aria-label={t('presentation.controls')} className={styles.controls}>
      <Button
        icon={<ArrowLeft size={18} aria-hidden="true" />}
        aria-label={t('presentation.previous')}
        title={t('presentation.previous')}
        isDisabled={step === 0}
        onPress={act('previous')}
      />
      <Button look="filled" isDisabled={step === count - 1} onPress={act('next')}>
        {t('presentation.next')}
        <ArrowRight size={18} aria-hidden="true" />
      </Button>
      <span className={styles.rule} />
      <Tool icon={<LayoutGrid size={18} />} word={t('presentation.overview')} onPress={act('overview')} />
      <Tool icon={<ScanEye size={18} />} word={t('presentation.laser')} isOn={isLaserOn} onPress={act('laser')} />
      <Tool icon={<MapIcon size={18} />} word={t('presentation.around')} isOn={isAround} onPress={act('around')} />
      <Tool icon={<Eye size={18} />} word={t('presentation.black')} onPress={act('black')} />
      <Tool icon={<NotebookText size={18} />} word={t('presentation.notes')} onPress={act('notes')} />
      {canEdit && <Tool icon={<Pencil size={18} />} word={t('presentation.edit')} onPress={act('edit')} />}
      <Tool icon={<Expand size={18} />} word={t('presentation.fullScreen')} onPress={act('fullScreen')} />
      <Tool icon={<CircleHelp size={18} />} word={t('presentation.help')} onPress={act('help')} />
      <span className={styles.rule} />
      <Button look="ghost" icon={<X size={18} aria-hidden="true" />} onPress={act('leave')}>
        {t('presentation.stop')}
      </Button>
    </Toolbar>
  )
}

interface ToolProps {
  readonly icon: React.ReactNode
  readonly word: string
  readonly isOn?: boolean
  onPress(): void
}

function Tool({ icon, word, isOn, onPress }: ToolProps) {
  return (
    <Button
      look={isOn ? 'highlight' : 'ghost'}
      icon={<span aria-hidden="true">{icon}</span>}
      aria-label={word}
      title={word}
      aria-pressed={isOn}
      onPress={onPress}
    />
  )
}
