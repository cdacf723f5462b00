import { expect, type Locator, type Page } from '@playwright/test'

/** The territories that a device may open, and the two acts of who holds the admin link. */
export class HomePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await expect(this.title).toBeVisible()
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Vos territoires' })
  }

  get newTerritory(): Locator {
    return this.page.getByRole('button', { name: 'Nouveau territoire' })
  }

  get importFile(): Locator {
    return this.page.getByRole('button', { name: 'Importer un fichier' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get territoryNames(): Locator {
    return this.page.getByRole('main').getByRole('listitem').getByRole('heading')
  }

  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, exact: true }) })
  }

  async openTerritory(name: string): Promise<void> {
    await this.card(name).getByRole('link', { name }).click()
  }

  /** Ends on the page of the access links. */
  async createTerritory(name: string): Promise<void> {
    await this.newTerritory.click()
    await this.dialog.getByLabel('Nom du territoire').fill(name)
    await this.dialog.getByRole('button', { name: 'Créer' }).click()
  }

  async chooseFile(file: { readonly name: string; readonly text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: 'Choisir un fichier' }).click()
    await (await chooser).setFiles({
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    })
  }

  /** Ends on the map. */
  async importAs(name: string, file: { readonly name: string; readonly text: string }): Promise<void> {
    await this.importFile.click()
    await this.chooseFile(file)
    await this.dialog.getByLabel('Nom du territoire').fill(name)
    await this.dialog.getByRole('button', { name: 'Créer le territoire' }).click()
  }
}
