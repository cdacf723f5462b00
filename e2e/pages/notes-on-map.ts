import { expect, type Locator, type Page } from '@playwright/test'
import { holdMouse, type Point } from '../mouse'

type Tool = 'Note' | 'Texte' | 'Zone'

/** Sticky notes, free texts and drawn zones on the live map. Places are given from the middle of the map. */
export class NotesOnMap {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Carte' })
  }

  /** By what it says, as a listener hears it. */
  note(name: string | RegExp): Locator {
    return this.canvas.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
  }

  /** The name of a zone, which is what one takes it by. */
  zone(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^Zone : ${name}(,|$)`) })
  }

  /** Where one writes on a note or a text. */
  get writing(): Locator {
    return this.canvas.getByRole('textbox', { name: /^(Note|Texte libre)$/ })
  }

  get naming(): Locator {
    return this.canvas.getByRole('textbox', { name: 'Nom de la zone' })
  }

  async take(tool: Tool): Promise<void> {
    await this.#tool(tool).click()
  }

  async putNote(text: string, at: Point, tool: 'Note' | 'Texte' = 'Note'): Promise<void> {
    await this.take(tool)
    const { x, y } = await this.onScreen(at)
    await this.page.mouse.click(x, y)
    await expect(this.writing).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    await expect(this.writing).toBeHidden()
  }

  /** Drags the tool itself onto the map. */
  async dropNote(text: string, at: Point): Promise<void> {
    await this.drag(await this.middleOf(this.#tool('Note')), await this.onScreen(at))
    await expect(this.writing).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
  }

  async drawZone(name: string, from: Point, to: Point): Promise<void> {
    await this.take('Zone')
    await this.drag(await this.onScreen(from), await this.onScreen(to))
    await expect(this.naming).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await expect(this.zone(name)).toBeVisible()
  }

  /** Drags something by its middle, and does not let go of it yet. */
  async hold(item: Locator, by: Point): Promise<void> {
    const from = await this.middleOf(item)
    await holdMouse(this.page, from, { x: from.x + by.x, y: from.y + by.y })
  }

  async move(item: Locator, by: Point): Promise<void> {
    await this.hold(item, by)
    await this.page.mouse.up()
  }

  async drag(from: Point, to: Point): Promise<void> {
    await holdMouse(this.page, from, to)
    await this.page.mouse.up()
  }

  async placeOf(item: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await expect(item).toBeVisible()
    const { x, y, width, height } = (await item.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
  }

  /** Where it lies from something else on the map, wherever the camera is and goes. */
  async placeFrom(item: Locator, origin: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    return item.evaluate(
      (element, from) => {
        const [here, there] = [element.getBoundingClientRect(), from?.getBoundingClientRect() ?? new DOMRect()]
        const [x, y] = [Math.round(here.x - there.x), Math.round(here.y - there.y)]
        return { x, y, width: Math.round(here.width), height: Math.round(here.height) }
      },
      await origin.elementHandle(),
    )
  }

  async middleOf(item: Locator): Promise<Point> {
    const { x, y, width, height } = await this.placeOf(item)
    return { x: x + width / 2, y: y + height / 2 }
  }

  async onScreen({ x, y }: Point): Promise<Point> {
    const middle = await this.middleOf(this.canvas)
    return { x: middle.x + x, y: middle.y + y }
  }

  #tool(tool: Tool): Locator {
    return this.page.getByRole('toolbar', { name: 'Créer' }).getByRole('button', { name: tool, exact: true })
  }
}
