import type { Page } from '@playwright/test'
import { EvolutionPage } from './pages/evolution-page'
import { HomePage } from './pages/home-page'
import { JoinPage } from './pages/join-page'
import { MapPage } from './pages/map-page'
import { RefusalPage } from './pages/refusal-page'
import { SharePage } from './pages/share-page'
import { TablePage } from './pages/table-page'

/** Somebody at a browser, with the pages that they may meet. */
export class Person {
  readonly name: string
  readonly page: Page
  readonly home: HomePage
  readonly join: JoinPage
  readonly map: MapPage
  readonly evolution: EvolutionPage
  readonly table: TablePage
  readonly share: SharePage
  readonly refusal: RefusalPage

  constructor(name: string, page: Page) {
    this.name = name
    this.page = page
    this.home = new HomePage(page)
    this.join = new JoinPage(page)
    this.map = new MapPage(page)
    this.evolution = new EvolutionPage(page)
    this.table = new TablePage(page)
    this.share = new SharePage(page)
    this.refusal = new RefusalPage(page)
  }

  /** Follows an access link, gives a name, and is on the map. */
  async enter(link: string): Promise<void> {
    await this.page.goto(link)
    await this.join.enterAs(this.name)
    await this.map.expectOpen()
  }
}
