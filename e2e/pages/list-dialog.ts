import type { Locator, Page } from '@playwright/test'

/** The list of names that is reviewed before it is put on the map. */
export class ListDialog {
  readonly dialog: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Ajouter une liste' })
  }

  get field(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Un nom par ligne' })
  }

  /** The sentence that counts the rows. */
  summary(text: string): Locator {
    return this.dialog.getByText(text, { exact: true })
  }

  row(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name })
  }

  async add(count: number): Promise<void> {
    await this.dialog.getByRole('button', { name: `Ajouter ${count} lignes` }).click()
  }
}
