import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** What each file is for, and its name among its kind. */
const FORMATS = {
  'Image PNG': ['Image', 'PNG'],
  'Dessin SVG': ['Image', 'SVG'],
  'Document PDF': ['PDF'],
  Diapositives: ['Diapositives'],
  'Classeur XLSX': ['Tableur', 'XLSX'],
  'Tableau CSV': ['Tableur', 'CSV'],
  'Données JSON': ['Données', 'JSON'],
  'Graphe GEXF': ['Données', 'GEXF'],
  'Graphe GraphML': ['Données', 'GraphML'],
  'Texte HTML': ['Texte'],
} as const
export type Format = keyof typeof FORMATS

/** The map as a file. */
export class ExportDialog {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Exporter la carte' })
  }

  get exportButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Exporter' })
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

  /** Chooses a format, or one of its options by their words. */
  async choose(...words: readonly string[]): Promise<void> {
    for (const name of words) await this.dialog.getByText(name, { exact: true }).click()
  }

  async download(format: Format): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.choose(...FORMATS[format])
    return this.downloadChosen()
  }

  async downloadChosen(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download')
    await this.exportButton.click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
}
