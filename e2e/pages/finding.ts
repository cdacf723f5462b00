import type { Locator, Page } from '@playwright/test'

/** What finds things on a map: the bar below it, the strip above it, and what opens by key. */
export class Finding {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Chercher sur la carte' })
  }

  get results(): Locator {
    return this.page.getByRole('listbox').getByRole('option')
  }

  get bar(): Locator {
    return this.page.getByRole('search', { name: 'Chercher et filtrer' })
  }

  /** Around which actor the map is read. */
  get strip(): Locator {
    return this.page.getByRole('region', { name: 'Voisinage' })
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog')
  }

  async choose(menu: string, choice: string): Promise<void> {
    await this.bar.getByRole('button', { name: menu }).click()
    await this.sheet.getByRole('button', { name: choice, exact: true }).click()
    await this.page.keyboard.press('Escape')
  }
}
