import { expect, type Locator, type Page } from '@playwright/test'
import { holdMouse, type Point } from '../mouse'
import { ExportDialog } from './export-dialog'
import { InspectorPanel } from './inspector-panel'
import { ListDialog } from './list-dialog'

export interface ActorDraft {
  readonly name: string
  /** The word of the type, such as « CPAM ». */
  readonly type?: string
}

const SAVED = /^Enregistré/

/** The live map of a territory. */
export class MapPage {
  readonly page: Page
  readonly inspector: InspectorPanel
  readonly export: ExportDialog
  readonly list: ListDialog

  constructor(page: Page) {
    this.page = page
    this.inspector = new InspectorPanel(page)
    this.export = new ExportDialog(page)
    this.list = new ListDialog(page)
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Carte' })
  }

  get tools(): Locator {
    return this.page.getByRole('toolbar', { name: 'Créer' })
  }

  get view(): Locator {
    return this.page.getByRole('toolbar', { name: 'Affichage' })
  }

  /** The one sentence about saving, in the header. */
  get saveState(): Locator {
    return this.page.getByRole('banner').getByRole('paragraph')
  }

  /** What the strip under the header says to those who may not edit. */
  get notice(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Lecture seule' })
  }

  /** What the strip says of a part of the map that the server could not read. */
  get damage(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'n’a pas pu être relue' })
  }

  /** What the strip says of a copy of before the map was rebuilt. */
  get aside(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'a été reconstruite' })
  }

  /** The strip under the header when something is wrong. */
  get warning(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ })
  }

  /** Who is on the map; a press tells their names. */
  get people(): Locator {
    return this.page.getByRole('button', { name: /en ligne$/ })
  }

  /** The disc of somebody else in the header. */
  discOf(name: string): Locator {
    return this.page.getByRole('banner').getByTitle(name)
  }

  get share(): Locator {
    return this.page.getByRole('link', { name: 'Partager' })
  }

  get composer(): Locator {
    return this.page.getByRole('dialog', { name: 'Nouvel acteur' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** A short message in a corner. */
  message(text: string): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: text })
  }

  actor(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${escaped(name)}, `) })
  }

  get actors(): Locator {
    return this.canvas.getByRole('button', { name: /(aucun lien|\d+ liens?)$/ })
  }

  /** The link of two actors, in the order in which it was drawn. */
  link(from: string, to: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${escaped(from)} (et|vers) ${escaped(to)}(,|$)`) })
  }

  /** Where somebody else points, with their name; it lies over what they have selected. */
  cursorOf(name: string): Locator {
    return this.canvas.getByText(name, { exact: true }).last()
  }

  /** The halo around what somebody else has selected. */
  choiceOf(name: string): Locator {
    return this.canvas.getByTitle(`Choisi par ${name}`)
  }

  async expectOpen(): Promise<void> {
    await expect(this.canvas).toBeVisible()
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(SAVED)
  }

  /** With the tool « Acteur », at a place of the map given from its middle. */
  async addActor({ name, type }: ActorDraft, at: Point = { x: 0, y: 0 }): Promise<void> {
    await this.tools.getByRole('button', { name: 'Acteur', exact: true }).click()
    await this.page.mouse.click(...(await this.#onScreen(at)))
    await this.#compose({ name, ...(type && { type }) })
  }

  async addActorByDoubleClick({ name, type }: ActorDraft, at: Point): Promise<void> {
    await this.page.mouse.dblclick(...(await this.#onScreen(at)))
    await this.#compose({ name, ...(type && { type }) })
  }

  /** Drags a sphere's token from the palette to the map. */
  async dropActor({ name, sphere }: { readonly name: string; readonly sphere: string }, at: Point): Promise<void> {
    const token = this.tools.getByRole('button', { name: `Nouvel acteur : ${sphere}` })
    await this.#drag(await centreOf(token), await this.#pointOnScreen(at))
    await this.#compose({ name })
  }

  /** By keys alone, one after the other. */
  async typeActors(names: readonly string[]): Promise<void> {
    await this.canvas.focus()
    for (const name of names) {
      await this.page.keyboard.press('a')
      await this.composer.getByRole('textbox', { name: 'Nom de l’acteur' }).fill(name)
      await this.page.keyboard.press('Enter')
      await expect(this.actor(name)).toBeVisible()
    }
  }

  async select(item: Locator): Promise<void> {
    await item.click()
    await expect(item).toHaveAttribute('aria-pressed', 'true')
  }

  async selectLink(from: string, to: string): Promise<void> {
    // A line is thin: its middle is where a person presses too.
    const line = this.link(from, to)
    await this.page.mouse.click(...pair(await centreOf(line)))
    await expect(line).toHaveAttribute('aria-pressed', 'true')
  }

  async moveActor(name: string, by: Point): Promise<void> {
    await this.holdActor(name, by)
    await this.page.mouse.up()
  }

  /** Drags a card and does not let go of it yet. */
  async holdActor(name: string, by: Point): Promise<void> {
    const from = await centreOf(this.actor(name))
    await holdMouse(this.page, from, { x: from.x + by.x, y: from.y + by.y })
  }

  /** Draws a link from the right edge of one card to the other card. */
  async drawLink(from: string, to: string): Promise<void> {
    await this.pullLink(from, to)
    await expect(this.link(from, to)).toBeVisible()
  }

  /** Pulls a link from the right edge of a card onto another, or to a place given from that edge. */
  async pullLink(from: string, to: string | Point): Promise<void> {
    const card = await boxOf(this.actor(from))
    const edge = { x: card.x + card.width, y: card.y + card.height / 2 }
    await this.actor(from).hover()
    await this.#drag(
      edge,
      typeof to === 'string' ? await centreOf(this.actor(to)) : { x: edge.x + to.x, y: edge.y + to.y },
    )
  }

  /** What can be done with the whole territory. */
  async openMenu(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^Territoire / })
      .click()
  }

  async openTrash(): Promise<void> {
    await this.openMenu()
    await this.page.getByRole('menuitem', { name: 'Corbeille…' }).click()
  }

  async undo(): Promise<void> {
    await this.view.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  }

  async redo(): Promise<void> {
    await this.view.getByRole('button', { name: 'Rétablir' }).click()
  }

  async fit(): Promise<void> {
    await this.view.getByRole('button', { name: 'Voir toute la carte' }).click()
  }

  /** The place of an actor on the screen. */
  placeOf(name: string): Promise<Point> {
    return centreOf(this.actor(name))
  }

  /** The same once the camera has come to it. */
  async restingPlaceOf(name: string): Promise<Point> {
    let place: Point = { x: 0, y: 0 }
    await expect(async () => {
      const before = place
      place = await this.placeOf(name)
      expect(place).toEqual(before)
    }).toPass()
    return place
  }

  /** From now on, every sentence about saving is kept; what is returned reads them, the oldest first. */
  async watchSaveState(): Promise<() => Promise<string[]>> {
    const log = await this.saveState.evaluateHandle((status) => {
      const sentences: string[] = []
      const keep = () => sentences.push(status.textContent?.trim() ?? '')
      new MutationObserver(keep).observe(status, { subtree: true, childList: true, characterData: true })
      return sentences
    })
    return () => log.jsonValue()
  }

  /** From now on, the actors that were on the map each time that it was said to be saved. */
  async watchSavedActors(): Promise<() => Promise<string[]>> {
    const log = await this.saveState.evaluateHandle((status) => {
      const names: string[] = []
      const keep = () => {
        if (!status.textContent?.trim().startsWith('Enregistré')) return
        const actors = document.querySelectorAll('[role="application"] [role="button"][aria-label$=" lien"]')
        names.splice(0, names.length, ...[...actors].map((actor) => actor.ariaLabel?.split(', ')[0] ?? ''))
      }
      new MutationObserver(keep).observe(status, { subtree: true, childList: true, characterData: true })
      return names
    })
    return () => log.jsonValue()
  }

  async #compose({ name, type }: ActorDraft): Promise<void> {
    await this.composer.getByRole('textbox', { name: 'Nom de l’acteur' }).fill(name)
    if (type) {
      await this.composer.getByRole('button', { name: 'Type' }).click()
      await this.page.getByRole('option', { name: type, exact: true }).click()
    }
    await this.composer.getByRole('button', { name: 'Ajouter' }).click()
    await expect(this.actor(name)).toBeVisible()
  }

  async #drag(from: Point, to: Point): Promise<void> {
    await holdMouse(this.page, from, to)
    await this.page.mouse.up()
  }

  async #pointOnScreen({ x, y }: Point): Promise<Point> {
    const centre = await centreOf(this.canvas)
    return { x: centre.x + x, y: centre.y + y }
  }

  async #onScreen(at: Point): Promise<[number, number]> {
    return pair(await this.#pointOnScreen(at))
  }
}

async function centreOf(item: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(item)
  return { x: x + width / 2, y: y + height / 2 }
}

async function boxOf(item: Locator) {
  await expect(item).toBeVisible()
  const box = await item.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return box
}

function pair({ x, y }: Point): [number, number] {
  return [x, y]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
