import { useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate'
import styles from './page-title.module.css'

/** The page that the browser itself announces: the first one. Later ones take the focus to be heard. */
let isFirstPage = true

export interface PageTitleProps {
  /** The page in the title of the browser's tab. */
  readonly tabTitle: string
  readonly className?: string | undefined
  readonly children: string
}

/** The main heading; names the tab, and takes the focus when somebody comes from another page, unless a field of this one has it. */
export function PageTitle({ tabTitle, className, children }: PageTitleProps) {
  const t = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tabTitle} · ${t('common.product')}`
  }, [tabTitle, t])
  useEffect(() => {
    const page = heading.current?.closest('main')
    if (!isFirstPage && !page?.contains(document.activeElement)) heading.current?.focus()
    isFirstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={`${styles.title} ${className ?? ''}`}>
      {children}
    </h1>
  )
}
