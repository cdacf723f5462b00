import { CircleHelp, Map as MapIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from '../design/button'
import listStyles from '../design/option-list.module.css'
import { PopoverButton } from '../design/popover-button'
import styles from './card.module.css'
import { type Behind, isNothing, useShowOnMap } from './indicator-page'
import { useWords } from './use-words'

/** How a number is made, told to whoever asks. */
export interface Formula {
  readonly lines: readonly string[]
  readonly source?: string
}

export interface CardProps {
  readonly title: string
  readonly text?: string
  readonly formula: Formula
  /** How many of the twelve columns it takes on a large screen. */
  readonly span?: 5 | 6 | 7 | 12
  readonly children: ReactNode
}

/** One indicator: its title, what it means, how it is made, and its numbers. */
export function Card({ title, text, formula, span = 6, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} data-span={span} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <HelpButton title={title} formula={formula} />
      </header>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  )
}

function HelpButton({ title, formula: { lines, source } }: Pick<CardProps, 'title' | 'formula'>) {
  const { t } = useWords()
  const trigger = (
    <Button
      look="ghost"
      icon={<CircleHelp size={17} aria-hidden="true" />}
      aria-label={t('indicators.help', { title })}
    />
  )
  return (
    <span className={styles.help}>
      <PopoverButton
        trigger={trigger}
        label={t('indicators.help', { title })}
        placement="bottom end"
        className={listStyles.popover ?? ''}
        contentClassName={styles.formula ?? ''}
      >
        <h4 className={styles.formulaTitle}>{t('indicators.helpTitle')}</h4>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {source && <p className={styles.source}>{t('indicators.source', { source })}</p>}
      </PopoverButton>
    </span>
  )
}

/** Leads to the actors and links behind a number; nothing where there are none. */
export function ShowButton({ behind, label }: { readonly behind: Behind; readonly label?: string }) {
  const { t } = useWords()
  const show = useShowOnMap()
  if (isNothing(behind)) return null
  return (
    <span className={styles.show}>
      <Button
        look="ghost"
        icon={<MapIcon size={16} aria-hidden="true" />}
        aria-label={label ?? t('indicators.showWhat', { what: behind.text })}
        onPress={() => show(behind)}
      >
        {t('indicators.show')}
      </Button>
    </span>
  )
}
