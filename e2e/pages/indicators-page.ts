import { expect, type Locator, type Page } from '@playwright/test'

/** The map read in numbers. */
export class IndicatorsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: 'Où en est le maillage ?' })
  }

  /** One indicator by its title. */
  card(title: string): Locator {
    return this.page.getByRole('region', { name: title })
  }

  get matrix(): Locator {
    return this.page.getByRole('grid', { name: 'Équité entre chantiers' })
  }

  /** A cell by the words that say what it holds. */
  cell(text: string): Locator {
    return this.matrix.getByRole('button', { name: text, exact: true })
  }

  get bubble(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Shows to everybody what names organisations. */
  async release(): Promise<void> {
    await this.page.getByText('Montrer à tous', { exact: true }).click()
    await expect(this.page.getByRole('checkbox', { name: 'Montrer à tous' })).toBeChecked()
  }

  /** The porosity on the map. */
  get gauge(): Locator {
    return this.page.getByRole('link', { name: /^Porosité/ })
  }

  /** What the lit actors and links of the map are. */
  get strip(): Locator {
    return this.page.getByRole('region', { name: 'Ce qui est compté' })
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Lectures du territoire' })
      .getByRole('link', { name: 'Indicateurs' })
      .click()
    await expect(this.title).toBeVisible()
  }
}
