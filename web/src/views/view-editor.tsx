import { LABEL_LENGTH, VIEW_LEAD_LENGTH } from '@maillage/shared/map/lengths'
import type { View } from '@maillage/shared/map/view'
import { ArrowLeft, RefreshCw, TriangleAlert, X } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { useMapSession } from '../map-session/map-session-context'
import { FigureChips } from './figure-chips'
import { LookFields } from './look-fields'
import { NotesField } from './notes-field'
import { useMissing } from './use-missing'
import { useViewActs } from './use-view-acts'
import { litWords } from './view-words'
import styles from './views-panel.module.css'

export interface ViewEditorProps {
  readonly view: View
  onBack(): void
  onClose(): void
}

/** All that a view says and shows, field by field, as with an actor. */
export function ViewEditor({ view, onBack, onClose }: ViewEditorProps) {
  const t = useTranslate()
  const { view: map } = useMapSession()
  const acts = useViewActs()
  const missing = useMissing(view)
  const lit = litWords(view, { t, words: map.ownWords(), nameOf: (id) => map.actor(id)?.name })
  return (
    <>
      <header className={styles.header}>
        <Button look="ghost" icon={<ArrowLeft size={18} />} aria-label={t('view.back')} onPress={onBack} autoFocus />
        <h2 className={styles.title}>{view.title || t('view.untitled')}</h2>
        <Button look="ghost" icon={<X size={18} />} aria-label={t('common.close')} onPress={onClose} />
      </header>
      <div className={styles.form}>
        {missing.map((sentence) => (
          <p key={sentence} className={styles.missing}>
            <TriangleAlert size={16} aria-hidden="true" /> {sentence}
          </p>
        ))}
        <DraftField
          label={t('view.fieldTitle')}
          value={view.title}
          maxLength={LABEL_LENGTH}
          check={(text) => (text.trim() === '' ? t('problem.name-missing') : undefined)}
          onCommit={(title) => acts.change(view.id, { title })}
        />
        <DraftField
          label={t('view.highlight')}
          value={view.highlight ?? ''}
          maxLength={LABEL_LENGTH}
          hint={(text) => t(isIn(text, view.title) ? 'view.highlightHint' : 'view.highlightNotIn')}
          onCommit={(highlight) => acts.change(view.id, { highlight })}
        />
        <DraftField
          label={t('view.lead')}
          value={view.lead}
          maxLength={VIEW_LEAD_LENGTH}
          isMultiline
          onCommit={(lead) => acts.change(view.id, { lead })}
        />
        <NotesField view={view.id} />
        <section className={styles.part}>
          <h3 className={styles.label}>{t('view.lit')}</h3>
          <p className={styles.lit}>{lit}</p>
          <div>
            <Button icon={<RefreshCw size={16} aria-hidden="true" />} onPress={() => acts.update(view)}>
              {t('view.update')}
            </Button>
          </div>
        </section>
        <FigureChips view={view} acts={acts} />
        <LookFields view={view} acts={acts} />
      </div>
    </>
  )
}

function isIn(words: string, title: string): boolean {
  return title.includes(words)
}
