import { toHtml } from '@maillage/shared/exchange/to-html'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { wordsIn } from '@maillage/shared/words/words'
import type { Maker } from '../export-job'
import { fileSource } from './file-source'

/** The same map as headings, lists and tables, for those who do not look at it. */
export const makeHtml: Maker = async (job) => {
  const today = job.exportedAt.slice(0, 10)
  const { figures } = figuresAt(job.map, { today })
  return {
    blob: new Blob([toHtml(fileSource(job), wordsIn(job.locale), figures)], { type: 'text/html;charset=utf-8' }),
  }
}
