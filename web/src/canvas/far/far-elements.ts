import type { FarElements } from './far-options'

/** New canvases in an element: one whose drawing another thread has taken over is of no use to a second painter. */
export function openFarElements(
  root: HTMLElement,
  classes: { readonly plate?: string; readonly live?: string },
): FarElements & { remove(): void } {
  const live = canvasOf(classes.live)
  root.append(live)
  return {
    live,
    addPlates() {
      const plates = [canvasOf(classes.plate), canvasOf(classes.plate)] as const
      live.before(...plates)
      return plates
    },
    remove: () => live.remove(),
  }
}

function canvasOf(className = ''): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.className = className
  return canvas
}
