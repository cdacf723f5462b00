import type { Locator, Page } from '@playwright/test'

export type RoleWord = 'Animer' | 'Modifier' | 'Contribuer' | 'Consulter'
export const ROLE_WORDS: readonly RoleWord[] = ['Animer', 'Modifier', 'Contribuer', 'Consulter']

/** Who may come in: the access links of a territory. */
export class SharePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Qui peut entrer, et pour quoi faire ?' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get backToMap(): Locator {
    return this.page.getByRole('link', { name: 'Retour à la carte' })
  }

  /** The links of a new territory, written out this one time. */
  freshLink(role: RoleWord): Locator {
    return this.page.getByRole('region', { name: 'Gardez ces quatre liens' }).getByRole('textbox', { name: role })
  }

  /** What a role may do, with its links. */
  role(role: RoleWord): Locator {
    return this.page.getByRole('region', { name: role, exact: true })
  }

  /** @param label what the link was made for; a territory's first links are called as their role */
  async revoke(label: string): Promise<void> {
    await this.page.getByRole('button', { name: `Révoquer le lien « ${label} »` }).click()
    await this.dialog.getByRole('button', { name: 'Révoquer' }).click()
  }

  /** Makes one more link and returns it. */
  async createLink(role: RoleWord, label: string): Promise<string> {
    await this.role(role).getByRole('button', { name: 'Créer un lien' }).click()
    await this.dialog.getByLabel('À quoi sert ce lien ? (facultatif)').fill(label)
    await this.dialog.getByRole('button', { name: 'Créer un lien' }).click()
    const link = await this.dialog.getByRole('textbox', { name: label }).inputValue()
    await this.dialog.getByRole('button', { name: 'Fermer' }).click()
    return link
  }
}
