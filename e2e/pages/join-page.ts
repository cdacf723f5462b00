import type { Locator, Page } from '@playwright/test'

/** What an access link opens on a device that does not know the territory yet. */
export class JoinPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Comment vous appelle-t-on ici ? (prénom, structure)' })
  }

  get enter(): Locator {
    return this.page.getByRole('button', { name: 'Entrer' })
  }

  async enterAs(name: string): Promise<void> {
    await this.name.fill(name)
    await this.enter.click()
  }
}
