import type { Sphere } from '@maillage/shared/map/sphere'
import type { MapMarks } from '../../map-session/map-marks'
import type { FarScene, SignPainter } from './painting'
import { type Palette, readPalette } from './palette'
import { openSprites, readGlyphs, type Sprites } from './sprites'

const MOST_PIXELS = 2

/** The colours and small pictures with which a map is painted, for the screen that it is on. */
export class Inks {
  readonly #looks: FarScene['looks']
  readonly #glyphs = new Map<Sphere, CanvasImageSource>()
  /** Pixels of the canvas to one of the page. */
  ratio = 1
  palette: Palette
  sprites: Sprites
  signs: SignPainter | undefined

  constructor(looks: FarScene['looks']) {
    this.#looks = looks
    this.palette = this.#readPalette()
    this.sprites = openSprites(this.palette, this.ratio, this.#glyphs)
  }

  /** The window may have come to a screen of finer pixels, or the page been zoomed; whether it has. */
  fitScreen(): boolean {
    const ratio = Math.min(MOST_PIXELS, devicePixelRatio)
    const isOther = ratio !== this.ratio
    this.ratio = ratio
    return isOther
  }

  /** Reads the colours again; `onGlyph` is called for each picture of `glyphs` when it is there. */
  renew(glyphs: ParentNode | undefined, onGlyph: () => void): void {
    const palette = this.#readPalette()
    this.palette = palette
    this.sprites = openSprites(palette, this.ratio, this.#glyphs)
    if (!glyphs) return
    void readGlyphs(glyphs, palette, (sphere, picture) => {
      if (palette !== this.palette) return
      this.#glyphs.set(sphere, picture)
      onGlyph()
    })
  }

  /** Fetches who paints what became of things, where anything is marked; `onCome` is called when it is there. */
  async fetchSigns({ actors, links }: MapMarks, onCome: () => void): Promise<void> {
    if (this.signs || actors.size + links.size === 0) return
    // Without it the colours tell, until something else is marked.
    this.signs = await import('./paint-signs').catch(() => undefined)
    if (this.signs) onCome()
  }

  #readPalette(): Palette {
    return readPalette({ colorBy: this.#looks.read()?.looks.colorBy })
  }
}
