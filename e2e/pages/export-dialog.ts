import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

export type Format = 'Données JSON' | 'Image PNG' | 'Dessin SVG'

/** The map as a file. */
export class ExportDialog {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Exporter la carte' })
  }

  async open(territory: string): Promise<void> {
    await this.page.getByRole('button', { name: `Territoire ${territory}` }).click()
    await this.page.getByRole('menuitem', { name: 'Exporter…' }).click()
    await expect(this.dialog).toBeVisible()
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Fermer' }).click()
    await expect(this.dialog).toBeHidden()
  }

  async download(format: Format): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download')
    await this.dialog.getByRole('button', { name: format }).click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
}
