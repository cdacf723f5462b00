import type { Catalogue } from './catalogue'
import { EMPTY_CATALOGUE } from './catalogue-data'
import { catalogueOf } from './catalogue-of'

/** A catalogue for a process that need not remember: tests, trials. Nothing survives it. */
export function openInMemoryCatalogue(): Catalogue {
  let data = EMPTY_CATALOGUE
  let isClosed = false
  const refuseClosed = () => {
    if (isClosed) throw new Error('the catalogue is closed')
  }
  return catalogueOf({
    read() {
      refuseClosed()
      return data
    },
    async change(change) {
      refuseClosed()
      data = change(data)
    },
    async close() {
      isClosed = true
    },
  })
}
