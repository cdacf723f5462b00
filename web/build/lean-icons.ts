import type { Plugin } from 'vite'

/** Gives the strokes of an icon short keys in place of long random ones, which no compression makes small. */
export function leanIcons(): Plugin {
  return {
    name: 'lean-icons',
    apply: 'build',
    transform: {
      filter: { id: /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/ },
      handler(code) {
        let stroke = 0
        return { code: code.replaceAll(/\bkey: "\w+"/g, () => `key: "${stroke++}"`), map: null }
      },
    },
  }
}
