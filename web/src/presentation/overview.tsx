import { Dialog } from '../design/dialog'
import { PressButton } from '../design/press-button'
import { useTranslate } from '../i18n/use-translate'
import { MiniMap } from './mini-map'
import styles from './overview.module.css'
import type { Deck } from './use-deck'

export interface OverviewProps {
  readonly deck: Deck
  readonly step: number
  onGo(step: number): void
  onClose(): void
}

/** All views at a glance, to go to any of them. */
export function Overview({ deck, step, onGo, onClose }: OverviewProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('presentation.overview')} isOpen onClose={onClose}>
      <ol className={styles.grid}>
        {deck.slides.map((slide, index) => (
          <li key={slide.id}>
            <PressButton
              className={styles.slide}
              aria-current={index === step ? 'step' : undefined}
              onPress={() => {
                onClose()
                onGo(index)
              }}
            >
              <span className={styles.picture}>
                <MiniMap scene={deck.scene(index)} />
              </span>
              <span>
                <b>{index + 1}</b> {slide.title}
              </span>
            </PressButton>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
