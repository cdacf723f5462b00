import { modulesOf, partsOf } from './module-graph.ts'

const SHOWS_CANVAS = /\/src\/(?:canvas\/|app\/evolution-screen)/
const IS_TABLE = /\/src\/table\/map-table/

/**
 * In which file which module comes. What an opening needs comes in few files: in a room there is no HTTP/2. A group takes
 * along what its modules import and no group before it has.
 */
export function chunkGroups() {
  const canvas = modulesOf('canvas/map-canvas.tsx')
  const table = modulesOf('table/map-table.tsx')
  // What is opened beside the table too may not wait for the canvas, unless it shows it itself.
  const parts = partsOf('app/start.tsx')
  const beside = modulesOf(...parts.filter((path) => !SHOWS_CANVAS.test(path)))
  const besideTable = modulesOf(...parts.filter((path) => !IS_TABLE.test(path)))
  const isOf =
    (...sets: readonly ReadonlyMap<string, string>[]) =>
    (id: string) =>
      sets.every((set) => set.has(id))
  const ofBoth = isOf(canvas, table)
  return [
    // In a file of its own, so that the entry waits for no other to run.
    { name: 'fetch', test: /vite\/preload-helper/, priority: 7 },
    { name: 'start', test: /web\/src\/app\/start\.tsx$/, priority: 6 },
    { name: 'map-page', test: (id: string) => /web\/src\/app\/map-page\.tsx$/.test(id) || ofBoth(id), priority: 5 },
    { name: 'icons', test: /lucide-react/, minShareCount: 2, priority: 4 },
    { name: 'drawing', test: isOf(canvas, beside), priority: 3 },
    { name: 'table-parts', test: isOf(table, besideTable), priority: 2 },
    { name: 'map-canvas', test: /web\/src\/canvas\/map-canvas\.tsx$/, priority: 2 },
    // They come at the same quiet moment, and each is small.
    {
      name: 'in-hand',
      test: /canvas\/(?:tool-hint|linking-line|drag\/snap-lines|notes\/zone-drawing)\.tsx$/,
      priority: 1,
    },
    { name: 'controls', test: /react-(?:aria|stately)/, minShareCount: 2, priority: 1 },
  ]
}
