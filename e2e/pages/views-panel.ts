import { expect, type Locator, type Page } from '@playwright/test'

/** The saved views of a map, beside it. */
export class ViewsPanel {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Vues' })
  }

  get list(): Locator {
    return this.panel.getByRole('grid', { name: 'Vues, dans l’ordre de la présentation' })
  }

  get titleField(): Locator {
    return this.list.getByRole('textbox', { name: 'Titre' })
  }

  /** By which view the map is read. */
  get strip(): Locator {
    return this.page.getByRole('region', { name: 'Vue de la carte' })
  }

  /** What colours and sizes mean. */
  get legend(): Locator {
    return this.page.getByRole('region', { name: 'Légende' })
  }

  /** The lists of the legend and of a view that is set up have the same names. */
  async choose(within: Locator, field: string, choice: string): Promise<void> {
    await within.getByRole('button', { name: field }).click()
    await this.page.getByRole('option', { name: choice, exact: true }).click()
  }

  row(title: string): Locator {
    return this.list.getByRole('row', { name: title })
  }

  async open(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Vues' }).click()
    await expect(this.panel).toBeFocused()
  }

  async keep(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Garder cette vue' }).click()
    await expect(this.titleField).toBeFocused()
  }

  async act(title: string, act: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Agir sur « ${title} »` }).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }

  async expectTitles(titles: readonly string[]): Promise<void> {
    const rows = this.list.getByRole('row')
    await expect(rows).toHaveCount(titles.length)
    for (const [index, title] of titles.entries()) await expect(rows.nth(index)).toContainText(title)
  }
}
