import type { Plugin, Rolldown } from 'vite'

const START = /\/src\/app\/start\.tsx$/

/** Names in the page the code that every address starts with, so that it is fetched beside the entry, and its styles; leaves out comments. */
export function preloadStart(): Plugin {
  return {
    name: 'preload-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const start = chunks.find(({ facadeModuleId }) => START.test(facadeModuleId ?? ''))
        if (!start) throw new Error('the build has no piece that starts')
        const pieces = [start, ...chunks.filter(({ fileName }) => start.imports.includes(fileName))]
        // What a comment says to us is nothing to who opens the page.
        return { html: page.replaceAll(/\s*<!--.*?-->/gs, ''), tags: pieces.flatMap(tagsOf) }
      },
    },
  }
}

function tagsOf({ fileName, viteMetadata }: Rolldown.OutputChunk) {
  const styles = [...(viteMetadata?.importedCss ?? [])]
  return [tag('modulepreload', fileName), ...styles.map((file) => tag('stylesheet', file))]
}

function tag(rel: string, file: string) {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' as const }
}
