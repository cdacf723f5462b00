import type { Locator, Page } from '@playwright/test'

export interface ContactDraft {
  readonly name: string
  readonly job?: string
  readonly phone?: string
  readonly email?: string
}

/** The persons to call at an actor, in its card. */
export class ContactsSection {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get section(): Locator {
    return this.page.getByRole('region', { name: 'Contacts', exact: true })
  }

  person(name: string): Locator {
    return this.section.getByRole('listitem').filter({ hasText: name })
  }

  field(label: string): Locator {
    return this.section.getByRole('textbox', { name: label, exact: true })
  }

  async add({ name, job = '', phone = '', email = '' }: ContactDraft): Promise<void> {
    await this.section.getByRole('button', { name: 'Ajouter un contact' }).click()
    await this.field('Nom du contact').fill(name)
    await this.field('Fonction').fill(job)
    await this.field('Téléphone').fill(phone)
    await this.field('Courriel').fill(email)
    await this.section.getByRole('button', { name: 'Ajouter', exact: true }).click()
  }

  async change(name: string, label: string, text: string): Promise<void> {
    await this.section.getByRole('button', { name: `Modifier ${name}` }).click()
    await this.field(label).fill(text)
    await this.section.getByRole('button', { name: `Fermer ${name}` }).click()
  }

  async remove(name: string): Promise<void> {
    await this.section.getByRole('button', { name: `Supprimer ${name}` }).click()
  }
}
