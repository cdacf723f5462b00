import { modulesOf } from './module-graph'

/** What is opened beside the map, and beside its table too: none of it may wait for the canvas. */
const BESIDE = [
  'panels/inspector-panel.tsx',
  'own-words/type-select.tsx',
  'export/export-dialog.tsx',
  'trash/trash-dialog.tsx',
  'finding/search-field.tsx',
  'finding/filter-form.tsx',
  'app/map-palette.tsx',
  'access/share-page.tsx',
]

/**
 * In which file which module comes. What an opening needs comes in few files: in a room there is no HTTP/2. A group takes
 * along what its modules import and no group before it has.
 */
export function chunkGroups() {
  const canvas = modulesOf('canvas/map-canvas.tsx')
  const table = modulesOf('table/map-table.tsx')
  const beside = modulesOf(...BESIDE)
  const isOf = (...sets: readonly ReadonlyMap<string, string>[]) => (id: string) => sets.every((set) => set.has(id))
  const ofBoth = isOf(canvas, table)
  return [
    { name: 'start', test: /web\/src\/main\.tsx$/, priority: 6 },
    { name: 'map-page', test: (id: string) => /web\/src\/app\/map-page\.tsx$/.test(id) || ofBoth(id), priority: 5 },
    { name: 'icons', test: /lucide-react/, minShareCount: 2, priority: 4 },
    { name: 'drawing', test: isOf(canvas, beside), priority: 3 },
    { name: 'map-canvas', test: /web\/src\/canvas\/map-canvas\.tsx$/, priority: 2 },
    { name: 'controls', test: /react-(?:aria|stately)/, minShareCount: 2, priority: 1 },
  ]
}
