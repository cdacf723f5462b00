import type { Locator, Page } from '@playwright/test'

/** A presentation, as the room, whoever presents or those who follow see it. */
export class PresentationPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get controls(): Locator {
    return this.page.getByRole('toolbar', { name: 'Commandes de la présentation' })
  }

  /** What is read out of a step, and what whoever presents has to know. */
  get said(): Locator {
    return this.page.getByRole('status')
  }

  get follow(): Locator {
    return this.page.getByRole('button', { name: 'Suivre' })
  }

  get comeBack(): Locator {
    return this.page.getByRole('button', { name: 'Revenir à la présentation' })
  }

  async start(): Promise<void> {
    await this.page.getByRole('link', { name: 'Présenter' }).click()
  }

  /** What the drawing shows is told as a list too. */
  listed(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words })
  }

  /** How large the smallest of the names is written that are lit, in pixels of the screen. */
  async smallestName(): Promise<number> {
    const sizes = await this.page.locator('[data-card]:not([data-dim]) text').evaluateAll((texts) =>
      texts.map((text) => {
        const isName = getComputedStyle(text).fontSize === '14px'
        return isName ? 14 * ((text as SVGTextElement).getScreenCTM()?.a ?? 0) : Number.POSITIVE_INFINITY
      }),
    )
    return Math.min(...sizes)
  }
}
