import { expect, type Locator, type Page } from '@playwright/test'

/** The page that a link shows when it leads nowhere. */
export class RefusalPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get text(): Locator {
    return this.page.getByRole('main').getByRole('paragraph')
  }

  /** It says what is wrong and what to do, and leads home. */
  async expectToSay(title: string, advice: string): Promise<void> {
    await expect(this.title).toHaveText(title)
    await expect(this.text).toContainText(advice)
    await expect(this.page.getByRole('link', { name: 'Aller à l’accueil' })).toBeVisible()
  }
}
