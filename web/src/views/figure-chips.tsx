import { FIGURES_SHOWN, VIEW_FIGURES, type View } from '@maillage/shared/map/view'
import { ToggleChip } from '../design/toggle-chip'
import { useTranslate } from '../i18n/use-translate'
import type { ViewActs } from './use-view-acts'
import styles from './views-panel.module.css'

/** Which numbers stand beside the map; with one too many the first that was chosen gives way. */
export function FigureChips({ view, acts }: { readonly view: View; readonly acts: ViewActs }) {
  const t = useTranslate()
  const { id, figures } = view
  return (
    <fieldset className={styles.part}>
      <legend className={styles.label}>{t('view.figures')}</legend>
      <div className={styles.chips}>
        {VIEW_FIGURES.map((figure) => (
          <ToggleChip
            key={figure}
            isSelected={figures.includes(figure)}
            onChange={(isIn) => {
              const others = figures.filter((other) => other !== figure)
              acts.change(id, { figures: isIn ? [...others, figure].slice(-FIGURES_SHOWN) : others })
            }}
          >
            {t(`national.figure.${figure}`)}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}
