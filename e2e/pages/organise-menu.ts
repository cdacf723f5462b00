import { expect, type Locator, type Page } from '@playwright/test'

/** The menu that places the actors anew. */
export class OrganiseMenu {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get button(): Locator {
    return this.#page.getByRole('toolbar', { name: 'Affichage' }).getByRole('button', { name: 'Organiser' })
  }

  get menu(): Locator {
    return this.#page.getByRole('menu', { name: 'Organiser' })
  }

  get acts(): Locator {
    return this.menu.getByRole('menuitem')
  }

  async open(): Promise<void> {
    await this.button.click()
    await expect(this.menu).toBeVisible()
  }

  async organise(way: 'Par sphères' | 'Librement, par les liens'): Promise<void> {
    await this.open()
    await this.menu.getByRole('menuitem', { name: way }).click()
  }
}
