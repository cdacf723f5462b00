import { expect, type Locator, type Page } from '@playwright/test'

/** The versions of a map, and the map through them. */
export class EvolutionPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** All versions, in a dialog. */
  get list(): Locator {
    return this.page.getByRole('dialog', { name: 'Versions de la carte' })
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Ce qui a changé' })
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Ligne du temps' })
  }

  get start(): Locator {
    return this.timeline.getByRole('slider', { name: 'Version de départ' })
  }

  /** Says which version one looks at. */
  get band(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^Version / })
  }

  version(name: string): Locator {
    return this.list.getByRole('article', { name })
  }

  /** A line of what has changed. */
  row(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name })
  }

  async openByMenu(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^Territoire / })
      .click()
    await this.page.getByRole('menuitem', { name: 'Versions de la carte…' }).click()
    await expect(this.list).toBeVisible()
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Évolution' }).click()
    await expect(this.timeline).toBeVisible()
  }

  async openList(): Promise<void> {
    await this.timeline.getByRole('button', { name: 'Versions' }).click()
    await expect(this.list).toBeVisible()
  }

  async keep({ name, date }: { readonly name: string; readonly date: string }): Promise<void> {
    await this.list.getByRole('button', { name: 'Garder cette version…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Garder cette version' })
    await dialog.getByRole('textbox', { name: 'Nom' }).fill(name)
    await dialog.getByRole('textbox', { name: 'Date de ce que la carte montre' }).fill(date)
    await dialog.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(this.version(name)).toBeVisible()
  }

  /** Brings the live map back to a version of the open list. */
  async restore(name: string): Promise<void> {
    await this.version(name)
      .getByRole('button', { name: /^Autres actions/ })
      .click()
    await this.page.getByRole('menuitem', { name: 'Rétablir…' }).click()
    const dialog = this.page.getByRole('dialog', { name: `Rétablir « ${name} » ?` })
    await expect(dialog).toContainText('La carte actuelle est gardée d’abord')
    await dialog.getByRole('button', { name: 'Rétablir', exact: true }).click()
  }
}
