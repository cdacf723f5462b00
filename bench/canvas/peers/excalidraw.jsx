import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'

// Each actor a rectangle, each link an arrow; no texts, whose layout would be most of the work.
const { actors, links } = window.graph
const SIZE = { width: 150, height: 40 }

const elements = convertToExcalidrawElements(
  [
    ...links.map(({ id, from, to }) => {
      const [x, y] = actors[from].position
      const [toX, toY] = actors[to].position
      return { id, type: 'arrow', x, y, points: [[0, 0], [toX - x, toY - y]], roughness: 0 } // biome-ignore format: one line a link
    }),
    ...actors.map(({ id, position: [x, y] }) => ({
      id,
      type: 'rectangle',
      x,
      y,
      ...SIZE,
      backgroundColor: '#ffffff',
      fillStyle: 'solid',
      roughness: 0,
    })),
  ],
  { regenerateIds: false },
)
const indexOf = new Map(actors.map(({ id }, index) => [id, index]))

function ready(api) {
  window.api = api
  requestAnimationFrame(() => {
    api.scrollToContent(undefined, { fitToViewport: true, viewportZoomFactor: 0.95, minZoom: 0.02 })
    window.isDrawn = true
  })
}

createRoot(document.getElementById('root')).render(
  <Excalidraw initialData={{ elements, appState: { activeTool: { type: 'selection' } } }} excalidrawAPI={ready} />,
)

const actorElements = () => window.api.getSceneElements().filter(({ id }) => indexOf.has(id))
window.placesNow = () => {
  const places = []
  for (const { id, x, y } of actorElements()) places[indexOf.get(id)] = [x, y]
  return places
}
window.move = (moves) => {
  const moved = new Map(moves.map(([index, x, y]) => [actors[index].id, { x, y }]))
  window.api.updateScene({
    elements: window.api.getSceneElements().map((element) => {
      const to = moved.get(element.id)
      return to ? { ...element, ...to, version: element.version + 1, versionNonce: Math.random() * 2 ** 31 } : element
    }),
    captureUpdate: CaptureUpdateAction.NEVER,
  })
}
window.point = (places) => {
  const collaborators = new Map(places.map(([x, y], index) => [`c${index}`, { pointer: { x, y, tool: 'pointer' } }]))
  window.api.updateScene({ collaborators })
}
window.screenOf = ([x, y]) => {
  const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = window.api.getAppState()
  return [(x + 75 + scrollX) * zoom.value + offsetLeft, (y + 20 + scrollY) * zoom.value + offsetTop]
}
window.zoomNow = () => window.api.getAppState().zoom.value
window.lookAt = ([x, y], zoom) => {
  const { width, height } = window.api.getAppState()
  window.api.updateScene({
    appState: { zoom: { value: zoom }, scrollX: width / 2 / zoom - x, scrollY: height / 2 / zoom - y },
  })
}
