import { toGexf } from '@maillage/shared/exchange/to-gexf'
import { toGraphml } from '@maillage/shared/exchange/to-graphml'
import { wordsIn } from '@maillage/shared/words/words'
import type { Maker } from '../export-job'
import { fileSource } from './file-source'

/** For Gephi and others that draw and measure graphs. */
export const makeGexf: Maker = async (job) => ({
  blob: new Blob([toGexf(fileSource(job), wordsIn(job.locale))], { type: 'application/gexf+xml' }),
})

/** For NetworkX, yEd and others that read graphs. */
export const makeGraphml: Maker = async (job) => ({
  blob: new Blob([toGraphml(fileSource(job), wordsIn(job.locale))], { type: 'application/graphml+xml' }),
})
