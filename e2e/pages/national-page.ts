import { expect, type Locator, type Page } from '@playwright/test'

/** All territories side by side, in the reading that is open. */
export class NationalPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Vue nationale' })
  }

  get names(): Locator {
    return this.page.getByRole('main').getByRole('article').getByRole('heading', { level: 2 })
  }

  territory(name: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name, exact: true }) })
  }

  /** By the keyboard alone. */
  async read(reading: 'Cartes' | 'Tableau' | 'Évolution' | 'Socle commun'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Lectures' }).getByRole('link', { name: reading })
    await link.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  /** Of the tables, from top to bottom. */
  get rowNames(): Locator {
    return this.page.getByRole('table').getByRole('rowheader')
  }

  columnTitle(figure: string): Locator {
    return this.page.getByRole('columnheader', { name: figure, exact: true })
  }

  async sortBy(figure: string): Promise<void> {
    await this.columnTitle(figure).getByRole('button').press('Enter')
  }

  /** The numbers of a column, as they stand. */
  async column(figure: string): Promise<number[]> {
    const titles = await this.page.getByRole('columnheader').allTextContents()
    const cells = this.page
      .getByRole('row')
      .locator(`:nth-child(${titles.indexOf(figure) + 1})`)
      .and(this.page.getByRole('cell'))
    return (await cells.allTextContents()).map(Number)
  }

  async downloadCsv(): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Exporter en CSV' }).click()
    const file = await download
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    return { name: file.suggestedFilename(), text: Buffer.concat(parts).toString() }
  }
}
