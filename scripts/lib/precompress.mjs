import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const TEXT = /\.(html|js|mjs|css|svg|json|webmanifest|txt|wasm)$/
/** Below this, headers weigh more than what is saved. */
const SMALLEST_BYTES = 1024

const ENCODINGS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

/** Writes `file.br` and `file.gz` beside every text file that gets smaller by it, so that the server never compresses. */
export async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((path) => TEXT.test(path))
  await Promise.all(files.map((path) => precompressFile(join(folder, path))))
}

async function precompressFile(path) {
  const bytes = await readFile(path)
  if (bytes.length < SMALLEST_BYTES) return
  for (const [extension, encode] of Object.entries(ENCODINGS)) {
    const encoded = await encode(bytes)
    if (encoded.length < bytes.length) await writeFile(`${path}.${extension}`, encoded)
  }
}
