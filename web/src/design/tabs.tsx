import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import styles from './tabs.module.css'

export interface TabOption<Value extends string> {
  readonly value: Value
  readonly title: string
  readonly content: ReactNode
}

export interface TabsProps<Value extends string> {
  /** What the tabs are of, for screen readers. */
  readonly label: string
  readonly tabs: readonly TabOption<Value>[]
  readonly value: Value
  onChange(value: Value): void
}

/** Some readings of one thing, one at a time; the content scrolls under the row of titles. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: TabsProps<Value>) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={value}
      // The keys are the values of `tabs`.
      onSelectionChange={(key) => onChange(key as Value)}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.value} id={tab.value} className={styles.tab ?? ''}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.value} id={tab.value} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
