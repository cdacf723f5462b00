import type { FileProblem, MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'

export type FileReading =
  | { readonly kind: 'good'; readonly file: MaillageFile }
  | { readonly kind: 'bad'; readonly problems: readonly FileProblem[] }

/** Reads an export in the browser, so that nothing is created from a file that is wrong. */
export async function readMaillageFile(file: Pick<File, 'size' | 'text'>): Promise<FileReading> {
  if (file.size > LIMITS.importBytes) return bad({ path: '', code: 'file-too-large', values: {} })
  const { fromMaillage } = await import('@maillage/shared/exchange/maillage-json')
  const result = fromMaillage(await file.text())
  return result.ok ? { kind: 'good', file: result.file } : { kind: 'bad', problems: result.problems }
}

function bad(problem: FileProblem): FileReading {
  return { kind: 'bad', problems: [problem] }
}
