import { Low } from 'lowdb'
import type { Catalogue } from './catalogue'
import type { CatalogueChange, CatalogueData } from './catalogue-data'
import { EMPTY_CATALOGUE } from './catalogue-data'
import type { CatalogueFileOptions } from './catalogue-file'
import { CatalogueFile } from './catalogue-file'
import { catalogueOf } from './catalogue-of'
import { orUnavailable } from './files'
import { WorkQueue } from './work-queue'

/** A change that is refused says so to its caller, and does not keep the others of its batch from being written. */
type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown }

/**
 * The catalogue in `<dataDir>/catalogue.json`. Changes that wait share one write. Rejects with a `DataFolderError` when
 * what is there cannot be read.
 */
export async function openEmbeddedCatalogue(options: CatalogueFileOptions): Promise<Catalogue> {
  const db = new Low<CatalogueData>(new CatalogueFile(options), EMPTY_CATALOGUE)
  await db.read()
  let stored = db.data
  let isClosed = false
  const refuseClosed = (): void => {
    if (isClosed) throw new Error('the catalogue is closed')
  }

  const queue = new WorkQueue<CatalogueChange, Outcome>(async (changes) => {
    const { data, outcomes } = applyAll(stored, changes)
    if (data === stored) return outcomes
    db.data = data
    await orUnavailable(() => db.write())
    stored = data
    return outcomes
  })

  return catalogueOf({
    read() {
      refuseClosed()
      return stored
    },
    async change(change) {
      refuseClosed()
      const outcome = await queue.write(change)
      if (!outcome.ok) throw outcome.error
    },
    async close() {
      isClosed = true
      await queue.run(async () => undefined)
    },
  })
}

function applyAll(
  before: CatalogueData,
  changes: readonly CatalogueChange[],
): { data: CatalogueData; outcomes: readonly Outcome[] } {
  let data = before
  const outcomes = changes.map((change): Outcome => {
    try {
      data = change(data)
      return { ok: true }
    } catch (error) {
      return { ok: false, error }
    }
  })
  return { data, outcomes }
}
