import { mostOfReference } from './compare.mjs'

export const deliveries = { title: 'deliveries', unit: '/s', value: (row) => row.deliveriesPerSecond }
export const cpu = { title: 'CPU for 1,000', unit: 'ms', value: (row) => row.cpuMsPerThousand }
export const p50 = { title: 'p50', unit: 'ms', value: (row) => row.p50 }
export const p95 = { title: 'p95', unit: 'ms', value: (row) => row.p95 }
export const p99 = { title: 'p99', unit: 'ms', value: (row) => row.p99 }
export const cores = { title: 'server', unit: 'cores', value: (row) => row.serverCores }
/** Near one, the generator is what limits the rate, and the processor time is what can be compared. */
export const generatorCores = { title: 'generator', unit: 'cores', value: (row) => row.generatorCores }
export const memory = { title: 'memory', unit: 'MB', value: (row) => row.residentMb }
export const lost = { title: 'not delivered', value: (row) => row.undelivered }

export function timesReference(rows) {
  const most = mostOfReference(rows, 'deliveriesPerSecond')
  return { title: 'x reference', value: (row) => row.deliveriesPerSecond / most, isDerived: true }
}
