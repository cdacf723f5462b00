import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { inProject } from '../../../scripts/lib/project.mjs'

const FOLDER = 'bench/canvas/peers'

/** Serves one of the canvases as a page of its own, built as for production. */
export async function servePeer(name) {
  const { build } = createRequire(inProject(FOLDER, 'package.json'))('esbuild')
  const { outputFiles } = await build({
    entryPoints: [inProject(FOLDER, `${name}.jsx`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    outdir: '/page',
    jsx: 'automatic',
    logLevel: 'error',
    conditions: ['production'],
    loader: { '.woff2': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
  })
  const files = new Map(
    outputFiles.map(({ path, contents }) => [path.endsWith('.css') ? '/page.css' : '/page.js', contents]),
  )
  const server = createServer(({ url }, response) => {
    const file = files.get(url)
    response.setHeader('content-type', url.endsWith('.css') ? 'text/css' : file ? 'text/javascript' : 'text/html')
    response.end(file ?? PAGE)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css">
<style>html,body,#root{margin:0;height:100%}</style><div id="root"></div><script type="module" src="/page.js"></script>`
