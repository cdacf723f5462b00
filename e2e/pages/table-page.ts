import { expect, type Locator, type Page } from '@playwright/test'

/** The map read as two tables, one of its actors and one of its links. */
export class TablePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  get readings(): Locator {
    return this.page.getByRole('navigation', { name: 'Lectures du territoire' })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Chercher dans le tableau' })
  }

  /** How many rows are left, for those who do not see them; nothing while nothing is looked for. */
  get found(): Locator {
    return this.page.getByRole('status').filter({ hasText: /trouvées?$/ })
  }

  /** The rows of items, in order. */
  get names(): Locator {
    return this.grid.getByRole('rowheader')
  }

  /** The cell that has the keyboard, or the field in it. */
  get focused(): Locator {
    return this.grid.locator(':focus')
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: false }) })
  }

  /** A cell by the title of its column. */
  async cell(name: string, column: string): Promise<Locator> {
    const titles = await this.grid.getByRole('columnheader').allTextContents()
    const cells = this.row(name).locator('[aria-colindex]')
    return cells.nth(titles.findIndex((title) => title.trim() === column))
  }

  async expectOpen(): Promise<void> {
    await expect(this.grid).toBeVisible()
  }

  async open(reading: 'Carte' | 'Tableau'): Promise<void> {
    await this.readings.getByRole('link', { name: reading }).click()
  }

  async openList(list: 'Acteurs' | 'Liens'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Tableaux' })
      .getByRole('link', { name: new RegExp(`^${list}`) })
      .click()
    await expect(this.page.getByRole('grid', { name: list })).toBeVisible()
  }

  async select(name: string): Promise<void> {
    await this.row(name).getByRole('checkbox').click()
    await expect(this.row(name)).toHaveAttribute('aria-selected', 'true')
  }

  /** Rows from a spreadsheet, by the keys that paste. */
  async paste(rows: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), rows)
    await this.grid.locator('[tabindex="0"]').focus()
    await this.page.keyboard.press('Control+v')
  }

  async addActors(names: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    for (const name of names) {
      await this.page.keyboard.type(name)
      await this.page.keyboard.press('Enter')
      await expect(this.row(name)).toBeVisible()
    }
    await this.page.keyboard.press('Escape')
  }
}
