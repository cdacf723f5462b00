import { expect, type Locator, type Page } from '@playwright/test'

/** The card of the actor or link that is selected. */
export class InspectorPanel {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Fiche' })
  }

  get title(): Locator {
    return this.panel.getByRole('heading', { level: 2 })
  }

  /** Who changed this last, and when. */
  get foot(): Locator {
    return this.panel.getByText(/Modifié par/)
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: label, exact: true })
  }

  /** What a list that opens shows while it is closed. */
  choice(label: string): Locator {
    return this.panel.getByRole('button', { name: label })
  }

  /** The five levels of the link itself. */
  get levels(): Locator {
    return this.panel.getByRole('radiogroup', { name: 'Comment travaillent-ils ensemble ?' })
  }

  level(level: number): Locator {
    return this.levels.getByRole('radio', { name: new RegExp(`^${level}\\.`) })
  }

  /** A level as one end of the link sees it. */
  voice(name: string, level: number): Locator {
    return this.panel
      .getByRole('radiogroup', { name: `Vu par ${name}` })
      .getByRole('radio', { name: new RegExp(`^${level}\\.`) })
  }

  theme(name: string): Locator {
    return this.panel.getByRole('group', { name: 'Thématiques' }).getByRole('button', { name, exact: true })
  }

  async openTab(name: 'Liens' | 'Fiche'): Promise<void> {
    await this.panel.getByRole('tab', { name }).click()
  }

  async rename(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Renommer' }).click()
    await this.field('Nom').fill(name)
    await this.field('Nom').press('Enter')
  }

  /** Writes a field and leaves it. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
    await this.field(label).blur()
  }

  async choose(label: string, option: string): Promise<void> {
    await this.choice(label).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async setLevel(level: number): Promise<void> {
    await this.levels.getByText(new RegExp(`^${level}\\.`)).click()
    await expect(this.level(level)).toBeChecked()
  }

  async linkTo(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Relier à…' }).click()
    await this.panel.getByRole('combobox').fill(name)
    await this.page.getByRole('option', { name }).click()
  }

  async deleteActor(): Promise<void> {
    await this.openTab('Fiche')
    await this.panel.getByRole('button', { name: 'Supprimer cet acteur' }).click()
  }

  async deleteLink(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Supprimer ce lien' }).click()
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Fermer' }).click()
    await expect(this.panel).toBeHidden()
  }
}
