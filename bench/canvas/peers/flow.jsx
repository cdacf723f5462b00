import { applyNodeChanges, Background, ReactFlow, useReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

// React Flow as its first page shows it: stock nodes and edges, positions in React's state.
const { actors, links } = window.graph

const INITIAL = actors.map(({ id, name, position: [x, y] }) => ({ id, data: { label: name }, position: { x, y } }))
const EDGES = links.map(({ id, from, to }) => ({ id, source: actors[from].id, target: actors[to].id }))

function Page() {
  const [nodes, setNodes] = useState(INITIAL)
  const [cursors, setCursors] = useState([])
  const onNodesChange = useCallback((changes) => setNodes((current) => applyNodeChanges(changes, current)), [])
  window.placesNow = () => nodes.map(({ position: { x, y } }) => [x, y])
  useEffect(() => {
    window.move = (moves) =>
      flushSync(() =>
        setNodes((current) => {
          const next = current.slice()
          for (const [index, x, y] of moves) next[index] = { ...next[index], position: { x, y } }
          return next
        }),
      )
    window.point = setCursors
  }, [])
  return (
    <ReactFlow nodes={nodes} edges={EDGES} onNodesChange={onNodesChange} minZoom={0.02} fitView>
      <Background />
      <Cursors places={cursors} />
    </ReactFlow>
  )
}

function Cursors({ places }) {
  const flow = useReactFlow()
  window.viewport = flow
  return places.map(([x, y], index) => {
    const at = flow.flowToScreenPosition({ x, y })
    const style = { position: 'absolute', left: at.x, top: at.y, width: 10, height: 10, background: 'tomato' }
    // biome-ignore lint/suspicious/noArrayIndexKey: a cursor is known by its place in the list.
    return <div key={index} style={style} />
  })
}

createRoot(document.getElementById('root')).render(<Page />)
window.screenOf = ([x, y]) => {
  // A place is the corner of a node here: what a press meets is inside.
  const at = window.viewport.flowToScreenPosition({ x: x + 40, y: y + 15 })
  return [at.x, at.y]
}
window.zoomNow = () => window.viewport.getZoom()
window.lookAt = ([x, y], zoom) => window.viewport.setCenter(x, y, { zoom, duration: 0 })
